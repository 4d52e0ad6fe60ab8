using Raati.Contracts;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>What each kind of slide takes; the rest of what is written stays in the playlist and goes to no tablet.</summary>
internal static class SlideKinds
{
    extension(SlideKind kind)
    {
        internal bool NeedsMedia => kind is SlideKind.Image or SlideKind.Video;

        internal bool TakesMedia => kind.NeedsMedia || kind is SlideKind.Bulletin;

        /// <summary>Has a title, which it needs, and a text.</summary>
        internal bool HasWords => kind is SlideKind.Bulletin or SlideKind.Qr or SlideKind.Outcome;

        internal bool NeedsPoll => kind is SlideKind.Poll or SlideKind.PollResult;

        internal bool TakesPoll => kind.NeedsPoll || kind is SlideKind.Outcome;

        internal bool Shows(MediaType media) => media is MediaType.Mp4 or MediaType.Webm
            ? kind is SlideKind.Video
            : media is not MediaType.Unknown && kind is not SlideKind.Video;
    }
}
