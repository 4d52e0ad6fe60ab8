using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>ISO/IEC 15948: a signature, then chunks, IHDR first and IEND last and nothing after it.</summary>
internal static class PngFile
{
    internal const int ChunkFrame = 12;
    private const int HeaderLength = 13;

    internal static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    internal static MediaFacts? Read(FileBytes bytes)
    {
        if (bytes.U32(8) != HeaderLength || !bytes.Has(12, "IHDR"u8)) return null;
        // More than an int are more than any bound: they need not be told exactly.
        int width = (int)Math.Min(bytes.U32(16), int.MaxValue), height = (int)Math.Min(bytes.U32(20), int.MaxValue);
        long? firstData = null;
        bool? onItsSide = null;
        for (long at = 8; bytes.Step();)
        {
            var length = bytes.U32(at);
            var end = at + ChunkFrame + length;
            if (end > bytes.Length) return null;
            if (bytes.Has(at + 4, "IDAT"u8)) firstData ??= at;
            if (bytes.Has(at + 4, "eXIf"u8)) onItsSide ??= ExifOrientation.IsOnItsSide(bytes, at + 8, at + 8 + length);
            if (bytes.Has(at + 4, "IEND"u8))
            {
                if (firstData is not { } data || end != bytes.Length || !PngPixels.AreThere(bytes, width, height, data)) return null;
                return onItsSide is true ? new MediaFacts(MediaType.Png, height, width) : new MediaFacts(MediaType.Png, width, height);
            }
            at = end;
        }
        return null;
    }
}
