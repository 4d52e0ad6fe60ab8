namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>EXIF 2.32, 4.6.4: which way up a picture is, and nothing else. What isn't right turns nothing and breaks no file, as in a browser.</summary>
internal static class ExifOrientation
{
    private const int HeaderBytes = 8;
    private const int EntryBytes = 12;
    private const ushort TiffMark = 42;
    private const ushort Orientation = 0x0112;
    private const ushort Short = 3;
    // 5 to 8 lie on their side.
    private const ushort FirstOnItsSide = 5;
    private const ushort LastOrientation = 8;

    /// <summary>Of a TIFF file within a file: its first directory, entry by entry, no further than it has bytes.</summary>
    internal static bool IsOnItsSide(FileBytes bytes, long from, long until)
    {
        if (until - from < HeaderBytes) return false;
        var isLittle = bytes.Has(from, "II"u8);
        if ((!isLittle && !bytes.Has(from, "MM"u8)) || U16(from + 2) != TiffMark) return false;
        var at = from + U32(from + 4);
        if (at < from + HeaderBytes || at + 2 > until) return false;
        var entries = U16(at);
        at += 2;
        if (at + entries * EntryBytes > until) return false;
        for (; entries > 0; entries--, at += EntryBytes)
        {
            if (U16(at) == Orientation && U16(at + 2) == Short && U32(at + 4) == 1) return U16(at + 8) is >= FirstOnItsSide and <= LastOrientation;
        }
        return false;

        ushort U16(long place) => isLittle ? bytes.Little16(place) : bytes.U16(place);
        uint U32(long place) => isLittle ? bytes.Little32(place) : bytes.U32(place);
    }
}
