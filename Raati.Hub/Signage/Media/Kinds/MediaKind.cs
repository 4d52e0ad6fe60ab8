using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>What a file is, by its content: neither its name nor what its sender called it is asked.</summary>
internal static class MediaKind
{
    /// <summary>So many of the first bytes tell the kinds apart.</summary>
    internal const int HeadBytes = 12;

    /// <summary>By the first bytes; an ISO file is told apart by its whole. Unknown: none that is taken.</summary>
    internal static MediaType Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return MediaType.Jpeg;
        if (head.StartsWith(PngFile.Signature)) return MediaType.Png;
        if (head.StartsWith("RIFF"u8) && head.Length >= HeadBytes && head[8..].StartsWith("WEBP"u8)) return MediaType.Webp;
        if (head.StartsWith(EbmlElements.Signature)) return MediaType.Webm;
        if (head.Length < HeadBytes || !head[4..].StartsWith("ftyp"u8)) return MediaType.Unknown;
        return AvifFile.IsBrand(head[8..12]) ? MediaType.Avif : MediaType.Mp4;
    }

    /// <summary>Null: broken. Of the type Unknown: whole as far as was read, and nothing that is taken.</summary>
    internal static MediaFacts? Read(Stream file)
    {
        var bytes = new FileBytes(file);
        var facts = Of(bytes.Copy(0, (int)Math.Min(HeadBytes, bytes.Length))) switch
        {
            MediaType.Jpeg => JpegFile.Read(bytes),
            MediaType.Png => PngFile.Read(bytes),
            MediaType.Webp => WebPFile.Read(bytes),
            MediaType.Avif => AvifFile.Read(bytes),
            MediaType.Mp4 => Mp4File.Read(bytes),
            MediaType.Webm => WebMFile.Read(bytes),
            _ => Nothing,
        };
        return bytes.IsBroken ? null : facts;
    }

    internal static readonly MediaFacts Nothing = new(MediaType.Unknown, 0, 0);
}
