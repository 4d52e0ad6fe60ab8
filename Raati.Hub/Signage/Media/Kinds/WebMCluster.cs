namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>RFC 9559, 5.1.3: a cluster of blocks, which says when its last one is shown.</summary>
internal static class WebMCluster
{
    private const uint Timestamp = 0xE7;
    private const uint SimpleBlock = 0xA3;
    private const uint BlockGroup = 0xA0;
    private const uint Block = 0xA1;
    private const int LongestOwnId = 0xFFFF;

    /// <summary>Where the next begins, and the time of its last block in the segment's units.</summary>
    internal static (long Next, long Last) Read(FileBytes bytes, EbmlElement cluster)
    {
        long start = 0, last = 0, at = cluster.Body;
        while (at < cluster.End && bytes.Step())
        {
            var element = bytes.Element(at, cluster.End);
            // One whose size is unknown ends where an element begins that stands beside clusters: those have ids of four bytes.
            if (cluster.Open && element.Id > LongestOwnId) return (at, start + last);
            if (element.Open) bytes.Break();
            if (bytes.IsBroken) break;
            if (element.Id == Timestamp) start = (long)Math.Min(bytes.Unsigned(element), int.MaxValue);
            else if (element.Id == SimpleBlock) last = Math.Max(last, Offset(bytes, element));
            else if (element.Id == BlockGroup)
            {
                foreach (var inner in bytes.In(element).Where(inner => inner.Id == Block)) last = Math.Max(last, Offset(bytes, inner));
            }
            at = element.End;
        }
        return (at, start + last);
    }

    /// <summary>After the track's number, the time from the cluster's.</summary>
    private static short Offset(FileBytes bytes, EbmlElement block)
    {
        var track = EbmlElements.Width(bytes.Byte(block.Body));
        if (block.Length < track + 3) bytes.Break();
        return (short)bytes.U16(block.Body + track);
    }
}
