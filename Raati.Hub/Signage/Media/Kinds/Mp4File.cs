using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>ISO/IEC 14496-12 and -14: whole to its last box, with a film in H.264 or VP9 and nothing else to see in it.</summary>
internal static class Mp4File
{
    private const int FullBox = 4;
    private const int FirstEntry = 8;
    private const int EntrySides = 24;

    internal static MediaFacts? Read(FileBytes bytes)
    {
        IsoBox? film = null, type = null;
        var hasData = false;
        foreach (var box in bytes.Boxes(0, bytes.Length))
        {
            type ??= box.Is("ftyp"u8) ? box : null;
            film ??= box.Is("moov"u8) ? box : null;
            hasData |= box.Is("mdat"u8) && box.Length > 0;
        }
        if (bytes.IsBroken || type is null) return null;
        if (!IsMp4(bytes, type.Value)) return MediaKind.Nothing;
        if (film is not { } moov || !hasData) return null;
        MediaFacts? seen = null;
        foreach (var track in bytes.In(moov))
        {
            if (!track.Is("trak"u8) || !IsVideo(bytes, track)) continue;
            var facts = Track(bytes, track);
            if (facts is null or { Type: MediaType.Unknown }) return facts;
            seen ??= facts with { LengthMs = Mp4Length.Of(bytes, moov, track) };
        }
        return seen ?? MediaKind.Nothing;
    }

    /// <summary>Pictures in the same boxes (HEIC) and films for Apple's players alone are something else.</summary>
    private static bool IsMp4(FileBytes bytes, IsoBox type)
    {
        for (var at = type.Body; at + 4 <= type.End && bytes.Step(); at += 4)
        {
            // The minor version stands between the major brand and the others.
            if (at == type.Body + 4) continue;
            if (bytes.Has(at, "isom"u8) || bytes.Has(at, "mp41"u8) || bytes.Has(at, "mp42"u8) || bytes.Has(at, "avc1"u8) || bytes.Has(at, "M4V "u8)
                || (bytes.Has(at, "iso"u8) && bytes.Byte(at + 3) is >= (byte)'2' and <= (byte)'9')) return true;
        }
        return false;
    }

    private static bool IsVideo(FileBytes bytes, IsoBox track) =>
        bytes.Find(bytes.Find(track, "mdia"u8), "hdlr"u8) is { } handler && bytes.Has(handler.Body + FullBox + 4, "vide"u8);

    private static MediaFacts? Track(FileBytes bytes, IsoBox track)
    {
        var tables = bytes.Find(bytes.Find(bytes.Find(track, "mdia"u8), "minf"u8), "stbl"u8);
        if (bytes.Find(tables, "stsd"u8) is not { } descriptions || bytes.U32(descriptions.Body + FullBox) == 0) return null;
        foreach (var entry in bytes.In(descriptions, FirstEntry))
        {
            if (!entry.Is("avc1"u8) && !entry.Is("avc3"u8) && !entry.Is("vp09"u8)) return MediaKind.Nothing;
        }
        if (bytes.IsBroken || bytes.Find(track, "tkhd"u8) is not { } header) return null;
        var first = descriptions.Body + FirstEntry + 8;
        int width = bytes.U16(first + EntrySides), height = bytes.U16(first + EntrySides + 2);
        // The matrix's upper left is 0 when the film lies on its side.
        var matrix = header.Body + (bytes.Byte(header.Body) == 0 ? 40 : 52);
        var onItsSide = bytes.U32(matrix) == 0 && bytes.U32(matrix + 4) != 0;
        return onItsSide ? new MediaFacts(MediaType.Mp4, height, width) : new MediaFacts(MediaType.Mp4, width, height);
    }
}
