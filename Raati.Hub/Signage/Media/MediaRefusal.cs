using Raati.Contracts;

namespace Raati.Hub.Signage.Media;

/// <summary>Why a file is not taken.</summary>
internal enum MediaRefusal
{
    /// <summary>It is none of the kinds, or a video in another coding.</summary>
    Kind,
    /// <summary>It is one of the kinds, and not whole or not readable.</summary>
    Broken,
    ImageTooLarge,
    ImageSides,
    ImagePixels,
    VideoTooLarge,
    VideoSides,
    VideoLength,
    /// <summary>The organization has no room left.</summary>
    LibraryFull,
    /// <summary>There are as many files as the library lists.</summary>
    TooManyFiles,
    /// <summary>The poster is no picture of the library.</summary>
    NoSuchPoster,
    /// <summary>A picture has no poster.</summary>
    PosterOfPicture,
}

/// <summary>What a file's bytes say that it is. Sides are as it is seen: turned as it says that it is to be turned.</summary>
internal sealed record MediaFacts(MediaType Type, int Width, int Height, long? LengthMs = null)
{
    /// <summary>Null: within the bounds.</summary>
    internal MediaRefusal? Against(MediaOptions options)
    {
        if (Width < 1 || Height < 1) return MediaRefusal.Broken;
        if (Type.IsVideo())
        {
            if (Width > options.VideoSide || Height > options.VideoSide) return MediaRefusal.VideoSides;
            return LengthMs >= MediaOptions.ShortestVideoMs && LengthMs <= options.LongestVideoMs ? null : MediaRefusal.VideoLength;
        }
        if (Width > options.ImageSide || Height > options.ImageSide) return MediaRefusal.ImageSides;
        return (long)Width * Height > options.ImagePixels ? MediaRefusal.ImagePixels : null;
    }
}

internal static class MediaTypes
{
    internal static bool IsVideo(this MediaType type) => type is MediaType.Mp4 or MediaType.Webm;

    internal static string ContentType(this MediaType type) => type switch
    {
        MediaType.Jpeg => "image/jpeg",
        MediaType.Png => "image/png",
        MediaType.Webp => "image/webp",
        MediaType.Avif => "image/avif",
        MediaType.Mp4 => "video/mp4",
        MediaType.Webm => "video/webm",
        _ => "application/octet-stream",
    };
}
