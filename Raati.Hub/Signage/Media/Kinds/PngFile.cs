using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>ISO/IEC 15948: a signature, then chunks, IHDR first and IEND last and nothing after it. Nothing is inflated.</summary>
internal static class PngFile
{
    private const int ChunkFrame = 12;
    private const int HeaderLength = 13;

    internal static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    internal static MediaFacts? Read(FileBytes bytes)
    {
        if (bytes.U32(8) != HeaderLength || !bytes.Has(12, "IHDR"u8)) return null;
        // More than an int are more than any bound: they need not be told exactly.
        int width = (int)Math.Min(bytes.U32(16), int.MaxValue), height = (int)Math.Min(bytes.U32(20), int.MaxValue);
        var (hasPixels, onItsSide) = (false, false);
        for (long at = 8; bytes.Step();)
        {
            var length = bytes.U32(at);
            var end = at + ChunkFrame + length;
            if (end > bytes.Length) return null;
            hasPixels |= bytes.Has(at + 4, "IDAT"u8);
            if (bytes.Has(at + 4, "eXIf"u8) && length <= PictureHead.LongestExif) onItsSide = PictureHead.IsOnItsSide(bytes.Copy(at + 8, (int)length));
            if (bytes.Has(at + 4, "IEND"u8))
            {
                if (!hasPixels || end != bytes.Length) return null;
                return onItsSide ? new MediaFacts(MediaType.Png, height, width) : new MediaFacts(MediaType.Png, width, height);
            }
            at = end;
        }
        return null;
    }
}
