using System.Runtime.CompilerServices;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>Small real files, from a browser's canvas and recorder: 64 by 48, the films of some 1.6 s. No browser writes AVIF: that one is made box by box.</summary>
internal static class Fixture
{
    internal static readonly string[] Pictures = ["picture.jpg", "picture.png", "picture.webp", "picture.avif"];
    internal static readonly string[] Clips = ["clip-h264.mp4", "clip-vp8.webm", "clip-vp9.webm"];
    internal static readonly string[] All = [.. Pictures, .. Clips];

    internal static byte[] Read(string name) => name is "picture.avif" ? IsoFile.Avif(64, 48) : File.ReadAllBytes(Path.Combine(Path.GetDirectoryName(ThisFile())!, "Fixtures", name));

    internal static MediaType TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".jpg" => MediaType.Jpeg,
        ".png" => MediaType.Png,
        ".webp" => MediaType.Webp,
        ".avif" => MediaType.Avif,
        ".mp4" => MediaType.Mp4,
        ".webm" => MediaType.Webm,
        _ => MediaType.Unknown,
    };

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
