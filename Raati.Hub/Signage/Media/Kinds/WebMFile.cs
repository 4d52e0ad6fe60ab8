using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>RFC 9559 as WebM limits it: whole to its last element, with a film in VP8 or VP9 and nothing else to see in it.</summary>
internal static class WebMFile
{
    private const uint Header = 0x1A45DFA3;
    private const uint DocType = 0x4282;
    private const uint Segment = 0x18538067;
    private const uint Info = 0x1549A966;
    private const uint TimestampScale = 0x2AD7B1;
    private const uint Duration = 0x4489;
    private const uint Tracks = 0x1654AE6B;
    private const uint TrackEntry = 0xAE;
    private const uint TrackType = 0x83;
    private const uint CodecId = 0x86;
    private const uint Video = 0xE0;
    private const uint Cluster = 0x1F43B675;
    private const ulong VideoTrack = 1;
    private const double UsualScale = 1_000_000;

    internal static MediaFacts? Read(FileBytes bytes)
    {
        var header = bytes.Element(0, bytes.Length);
        if (bytes.IsBroken || header.Id != Header || header.Open) return null;
        var type = bytes.In(header).FirstOrDefault(element => element.Id == DocType);
        if (type.Id == 0) return null;
        if (!bytes.Has(type.Body, "webm"u8)) return MediaKind.Nothing;
        var segment = bytes.Element(header.End, bytes.Length);
        // Nothing stands behind the segment.
        if (bytes.IsBroken || segment.Id != Segment || segment.End != bytes.Length) return null;

        double scale = UsualScale, length = 0;
        MediaFacts? seen = null;
        var (last, clusters) = (0L, 0);
        for (var at = segment.Body; at < segment.End && bytes.Step();)
        {
            var element = bytes.Element(at, segment.End);
            // Only a cluster is written before its size is known.
            if (bytes.IsBroken || (element.Open && element.Id != Cluster)) return null;
            at = element.End;
            if (element.Id == Info) (scale, length) = Times(bytes, element);
            else if (element.Id == Tracks) seen = Film(bytes, element);
            else if (element.Id == Cluster)
            {
                (at, var end) = WebMCluster.Read(bytes, element);
                (last, clusters) = (Math.Max(last, end), clusters + 1);
            }
        }
        if (bytes.IsBroken || seen is null or { Type: MediaType.Unknown }) return seen;
        if (clusters == 0 || scale <= 0) return null;
        // A recording that was cut off says no length: it plays to its last picture.
        var ms = (length > 0 ? length : last) * scale / 1_000_000;
        return seen with { LengthMs = ms is > 0 and < int.MaxValue ? (long)ms : int.MaxValue };
    }

    private static (double Scale, double Length) Times(FileBytes bytes, EbmlElement info)
    {
        double scale = UsualScale, length = 0;
        foreach (var element in bytes.In(info))
        {
            if (element.Id == TimestampScale) scale = bytes.Unsigned(element);
            if (element.Id == Duration) length = bytes.Float(element);
        }
        return (scale, length);
    }

    private static MediaFacts? Film(FileBytes bytes, EbmlElement tracks)
    {
        MediaFacts? seen = null;
        foreach (var track in bytes.In(tracks).Where(element => element.Id == TrackEntry))
        {
            EbmlElement codec = default, video = default;
            var type = 0UL;
            foreach (var element in bytes.In(track))
            {
                if (element.Id == TrackType) type = bytes.Unsigned(element);
                if (element.Id == CodecId) codec = element;
                if (element.Id == Video) video = element;
            }
            if (type != VideoTrack) continue;
            if (codec.Length != 5 || (!bytes.Has(codec.Body, "V_VP8"u8) && !bytes.Has(codec.Body, "V_VP9"u8))) return MediaKind.Nothing;
            if (video.Id == 0) return null;
            seen ??= WebMSides.Read(bytes, video);
        }
        return seen ?? MediaKind.Nothing;
    }
}

/// <summary>Sides of a film: as it is shown, else as it is coded.</summary>
internal static class WebMSides
{
    private const uint PixelWidth = 0xB0;
    private const uint PixelHeight = 0xBA;
    private const uint DisplayWidth = 0x54B0;
    private const uint DisplayHeight = 0x54BA;
    private const uint DisplayUnit = 0x54B2;

    internal static MediaFacts Read(FileBytes bytes, EbmlElement video)
    {
        var numbers = new Dictionary<uint, ulong>();
        foreach (var element in bytes.In(video))
        {
            if (element.Id is PixelWidth or PixelHeight or DisplayWidth or DisplayHeight or DisplayUnit) numbers[element.Id] = bytes.Unsigned(element);
        }
        // Other units than pixels only tell a shape.
        var inPixels = numbers.GetValueOrDefault(DisplayUnit) == 0;
        return new MediaFacts(MediaType.Webm, Side(DisplayWidth, PixelWidth), Side(DisplayHeight, PixelHeight));

        int Side(uint shown, uint coded) =>
            (int)Math.Min(inPixels && numbers.TryGetValue(shown, out var side) ? side : numbers.GetValueOrDefault(coded), int.MaxValue);
    }
}
