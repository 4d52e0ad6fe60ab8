using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>RFC 9649: a RIFF of its own length whose first chunk is VP8, VP8L or VP8X, and whose chunks reach to its end. Browsers turn none by its EXIF.</summary>
internal static class WebPFile
{
    private const int ChunkHeader = 8;
    private const int FirstChunk = 12;

    internal static MediaFacts? Read(FileBytes bytes)
    {
        if (bytes.Little32(4) + (long)ChunkHeader != bytes.Length) return null;
        var hasPicture = false;
        for (long at = FirstChunk; at < bytes.Length && bytes.Step();)
        {
            hasPicture |= bytes.Has(at, "VP8 "u8) || bytes.Has(at, "VP8L"u8) || bytes.Has(at, "ANMF"u8);
            var length = bytes.Little32(at + 4);
            // Chunks begin at even places.
            at += ChunkHeader + length + (length & 1);
            if (at > bytes.Length) return null;
        }
        return hasPicture && Sides(bytes) is var (width, height) ? new MediaFacts(MediaType.Webp, width, height) : null;
    }

    private static (int Width, int Height)? Sides(FileBytes bytes)
    {
        if (bytes.Has(FirstChunk, "VP8X"u8)) return (1 + bytes.Little24(24), 1 + bytes.Little24(27));
        if (bytes.Has(FirstChunk, "VP8L"u8))
        {
            var bits = bytes.Little32(21);
            return bytes.Byte(20) == 0x2F ? (1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF)) : null;
        }
        return bytes.Has(FirstChunk, "VP8 "u8) && bytes.Has(23, [0x9D, 0x01, 0x2A]) ? (bytes.Little16(26) & 0x3FFF, bytes.Little16(28) & 0x3FFF) : null;
    }
}
