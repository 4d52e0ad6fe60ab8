using Raati.Contracts;

namespace Raati.Hub.Signage.Showing;

/// <summary>
/// Which slides can be shown at a time, as the tablet decides it (signage/slides.ts), but for what only the tablet knows: whether their files are there, and
/// whether a closed poll's split has come. A campaign with none of them takes no turn, and holds nobody up.
/// </summary>
/// <param name="open">Polls of the tablet that are open.</param>
/// <param name="begun">Those that have opened, also when they have closed since.</param>
internal sealed class SlideRule(IReadOnlySet<Guid> open, IReadOnlySet<Guid> begun)
{
    internal bool CanShow(SlideDocument slide) => slide.Kind switch
    {
        SlideKind.Unknown => false,
        SlideKind.Poll => slide.PollId is { } poll && open.Contains(poll),
        SlideKind.PollResult => slide.PollId is { } poll && begun.Contains(poll),
        _ => true,
    };
}
