namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>How long a film plays: as its header says, or, where it was written while it was recorded, as its fragments add up.</summary>
internal static class Mp4Length
{
    private const int FullBox = 4;

    /// <summary>Null: it can't be told.</summary>
    internal static long? Of(FileBytes bytes, IsoBox moov, IsoBox track)
    {
        if (bytes.Find(moov, "mvhd"u8) is not { } header) return null;
        var isLong = bytes.Byte(header.Body) == 1;
        var scale = bytes.U32(header.Body + (isLong ? 20 : 12));
        var units = isLong ? bytes.U64(header.Body + 24) : bytes.U32(header.Body + 16);
        if (units > 0 && units != (isLong ? ulong.MaxValue : uint.MaxValue)) return Ms(units, scale);
        if (bytes.Find(bytes.Find(moov, "mvex"u8), "mehd"u8) is { } extended)
            return Ms(bytes.Byte(extended.Body) == 1 ? bytes.U64(extended.Body + FullBox) : bytes.U32(extended.Body + FullBox), scale);
        return OfFragments(bytes, moov, track);
    }

    private static long? OfFragments(FileBytes bytes, IsoBox moov, IsoBox track)
    {
        if (bytes.Find(track, "tkhd"u8) is not { } header || bytes.Find(bytes.Find(track, "mdia"u8), "mdhd"u8) is not { } media) return null;
        var id = bytes.U32(header.Body + (bytes.Byte(header.Body) == 1 ? 20 : 12));
        var scale = bytes.U32(media.Body + (bytes.Byte(media.Body) == 1 ? 20 : 12));
        var usual = 0u;
        foreach (var defaults in bytes.Find(moov, "mvex"u8) is { } extends ? bytes.In(extends) : [])
        {
            if (defaults.Is("trex"u8) && bytes.U32(defaults.Body + FullBox) == id) usual = bytes.U32(defaults.Body + FullBox + 8);
        }
        ulong end = 0;
        var fragments = bytes.Boxes(0, bytes.Length).Where(box => box.Is("moof"u8));
        foreach (var run in fragments.SelectMany(fragment => bytes.In(fragment)).Where(box => box.Is("traf"u8)))
        {
            if (bytes.Find(run, "tfhd"u8) is { } head && bytes.U32(head.Body + FullBox) == id) end = Fragment(bytes, run, head, usual, end);
        }
        return Ms(end, scale);
    }

    /// <summary>Where it ends, in the track's units (ISO/IEC 14496-12, 8.8.7, 8.8.8, 8.8.12).</summary>
    private static ulong Fragment(FileBytes bytes, IsoBox fragment, IsoBox head, uint usual, ulong before)
    {
        var flags = bytes.U32(head.Body) & 0xFFFFFF;
        var at = head.Body + FullBox + 4 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
        if ((flags & 8) != 0) usual = bytes.U32(at);
        var end = before;
        foreach (var box in bytes.In(fragment))
        {
            if (box.Is("tfdt"u8)) end = bytes.Byte(box.Body) == 1 ? bytes.U64(box.Body + FullBox) : bytes.U32(box.Body + FullBox);
            if (!box.Is("trun"u8)) continue;
            flags = bytes.U32(box.Body) & 0xFFFFFF;
            var samples = bytes.U32(box.Body + FullBox);
            if ((flags & 0x100) == 0)
            {
                end = unchecked(end + (ulong)samples * usual);
                continue;
            }
            at = box.Body + FullBox + 4 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
            var size = 4 * (1 + ((flags & 0x200) != 0 ? 1 : 0) + ((flags & 0x400) != 0 ? 1 : 0) + ((flags & 0x800) != 0 ? 1 : 0));
            for (; samples > 0 && at < box.End && bytes.Step(); samples--, at += size) end += bytes.U32(at);
        }
        return end;
    }

    private static long? Ms(ulong units, uint scale) => scale == 0 ? null : (long)Math.Min(units / (double)scale * 1_000, int.MaxValue);
}
