namespace Raati.Endurance;

/// <summary>Short films from a browser's own recorder. The one without proprietary codecs plays only WebM.</summary>
internal static class Films
{
    internal static byte[] Vp8 => Read("clip-vp8.webm");
    internal static byte[] Vp9 => Read("clip-vp9.webm");
    internal static byte[] H264 => Read("clip-h264.mp4");

    private static byte[] Read(string name)
    {
        using var film = typeof(Films).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[film.Length];
        film.ReadExactly(bytes);
        return bytes;
    }
}
