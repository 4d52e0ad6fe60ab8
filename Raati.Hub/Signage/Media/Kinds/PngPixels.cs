using System.IO.Compression;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>
/// Whether a PNG's pixels are all there: one whose data is cut short within whole chunks would stand as an empty glass. Inflated through one buffer,
/// nothing kept, no further than the pixels need.
/// </summary>
internal static class PngPixels
{
    // As many as the library takes unless its owner says otherwise, of 8 bytes at most; of larger ones nothing is inflated, and so nothing known.
    private const long MostPixels = 40_000_000;
    private const int BufferBytes = 16 * 1024;
    /// <summary>RFC 1950, 2.2: FDICT, in the second byte. A PNG's data has no preset dictionary (ISO/IEC 15948, 10.1), and inflating fails of one.</summary>
    private const int AsksForDictionary = 0x20;

    /// <summary>ISO/IEC 15948, 8.2: where each of the seven passes begins in eight by eight pixels, and its steps.</summary>
    private static readonly (int X, int Y, int Right, int Down)[] Adam7 =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    /// <param name="bytes">The file; every chunk of it fits.</param>
    /// <param name="width">As IHDR claims, px.</param>
    /// <param name="height">As IHDR claims, px.</param>
    /// <param name="firstData">Where the first IDAT begins.</param>
    internal static bool AreThere(FileBytes bytes, int width, int height, long firstData)
    {
        if (BitsPerPixel(depth: bytes.Byte(24), colour: bytes.Byte(25)) is not { } bits || bytes.Byte(28) > 1) return false;
        if ((long)width * height > MostPixels) return true;
        Span<byte> header = stackalloc byte[2];
        if (new PngData(bytes, firstData).ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length) return false;
        if ((header[1] & AsksForDictionary) != 0) return false;
        return Inflates(new PngData(bytes, firstData), bytes.Byte(28) == 0 ? Rows(width, height, bits) : Interlaced(width, height, bits));
    }

    /// <summary>ISO/IEC 15948, table 11.1; null: there are no such pixels.</summary>
    private static int? BitsPerPixel(byte depth, byte colour) => (colour, depth) switch
    {
        (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) => depth,
        (4, 8 or 16) => depth * 2,
        (2, 8 or 16) => depth * 3,
        (6, 8 or 16) => depth * 4,
        _ => null,
    };

    /// <summary>A byte for the filter before each row; none at all when a row is empty.</summary>
    private static long Rows(long width, long height, int bits) => width == 0 ? 0 : height * (1 + (width * bits + 7) / 8);

    private static long Interlaced(long width, long height, int bits) =>
        Adam7.Sum(pass => Rows((width - pass.X + pass.Right - 1) / pass.Right, (height - pass.Y + pass.Down - 1) / pass.Down, bits));

    private static bool Inflates(PngData data, long needed)
    {
        try
        {
            using var pixels = new ZLibStream(data, CompressionMode.Decompress);
            var buffer = new byte[BufferBytes];
            while (needed > 0)
            {
                var read = pixels.Read(buffer.AsSpan(0, (int)Math.Min(BufferBytes, needed)));
                if (read == 0) return false;
                needed -= read;
            }
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
