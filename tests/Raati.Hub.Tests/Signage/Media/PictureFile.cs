using System.IO.Compression;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>Pictures made part by part: with EXIF of any making, and PNGs with as many bytes of pixels as one wants.</summary>
internal static class PictureFile
{
    private const int LongestSegment = 65_535;
    private const int MostTags = 5_000;

    /// <summary>The fixture of 64 by 48 with these segments before its frame.</summary>
    internal static byte[] Jpeg(params byte[][] segments)
    {
        var picture = Fixture.Read("picture.jpg");
        return [.. picture[..2], .. segments.SelectMany(segment => segment), .. picture[2..]];
    }

    /// <summary>The fixture of 64 by 48 with these chunks before its pixels.</summary>
    internal static byte[] Png(params byte[][] chunks)
    {
        var picture = Fixture.Read("picture.png");
        return [.. picture[..33], .. chunks.SelectMany(chunk => chunk), .. picture[33..]];
    }

    /// <summary>Whose pixels inflate to zeros of this length, in chunks of this length.</summary>
    internal static byte[] Png(int width, int height, byte depth, byte colour, bool interlaced, int inflated, int chunk = int.MaxValue)
    {
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(new byte[inflated]);
        return Png(width, height, depth, colour, interlaced, [.. pixels.ToArray().Chunk(chunk).Select(part => Chunk("IDAT"u8, part))]);
    }

    internal static byte[] Png(int width, int height, byte depth, byte colour, bool interlaced, params byte[][] chunks) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A,
        .. Chunk("IHDR"u8, [.. IsoFile.U32((uint)width), .. IsoFile.U32((uint)height), depth, colour, 0, 0, interlaced ? (byte)1 : (byte)0]),
        .. chunks.SelectMany(part => part), .. Chunk("IEND"u8, []),
    ];

    internal static byte[] Chunk(ReadOnlySpan<byte> name, byte[] content) => [.. IsoFile.U32((uint)content.Length), .. name, .. content, .. IsoFile.U32(0)];

    internal static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, .. IsoFile.U16((ushort)(content.Length + 2)), .. content];

    internal static byte[] Exif(byte[] tiff) => Segment(0xE1, [.. "Exif\0\0"u8, .. tiff]);

    /// <summary>TIFF 6.0: a header and one directory.</summary>
    internal static byte[] Tiff(bool bigEndian, params (ushort Tag, ushort Type, uint Count, uint Value)[] entries) =>
        Tiff(bigEndian, 8, (ushort)entries.Length, entries);

    internal static byte[] Tiff(bool bigEndian, uint offset, ushort claimed, params (ushort Tag, ushort Type, uint Count, uint Value)[] entries)
    {
        return [.. bigEndian ? "MM"u8 : "II"u8, .. U16(42), .. U32(offset), .. U16(claimed), .. entries.SelectMany(Entry), .. U32(0)];

        // A short stands in the first half of its four bytes.
        IEnumerable<byte> Entry((ushort Tag, ushort Type, uint Count, uint Value) of) =>
            [.. U16(of.Tag), .. U16(of.Type), .. U32(of.Count), .. of.Type == 3 ? [.. U16((ushort)of.Value), 0, 0] : U32(of.Value)];
        byte[] U16(ushort value) => bigEndian ? IsoFile.U16(value) : [.. IsoFile.U16(value).Reverse()];
        byte[] U32(uint value) => bigEndian ? IsoFile.U32(value) : [.. IsoFile.U32(value).Reverse()];
    }

    /// <summary>5,000 tags that all have the same 60 kB of this type: 300 MB to whoever reads each.</summary>
    internal static byte[] Bomb(ushort type, uint size) =>
        [.. Tiff(false, [.. Enumerable.Range(0x9500, MostTags).Select(tag => ((ushort)tag, type, 60_000 / size, 8u))]), .. new byte[LongestSegment - 8 - MostTags * 12 - 14]];
}
