using System.Buffers.Binary;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>A box: what is in it lies from <paramref name="Body"/> to <paramref name="End"/>.</summary>
internal readonly record struct IsoBox(uint Name, long Body, long End)
{
    internal bool Is(ReadOnlySpan<byte> name) => Name == BinaryPrimitives.ReadUInt32BigEndian(name);

    internal long Length => End - Body;
}

/// <summary>ISO/IEC 14496-12, 4.2: boxes in boxes. Those of one level fill it exactly, or the file is broken.</summary>
internal static class IsoBoxes
{
    private const int Header = 8;
    private const int LongHeader = 16;

    internal static IEnumerable<IsoBox> Boxes(this FileBytes bytes, long from, long until)
    {
        for (var at = from; at < until && bytes.Step();)
        {
            ulong size = bytes.U32(at);
            var header = Header;
            if (size == 1) (size, header) = (bytes.U64(at + Header), LongHeader);
            // A size of 0 says "to the end of the file", of which nobody can tell whether it is all there.
            if (size < (ulong)header || size > (ulong)(until - at))
            {
                bytes.Break();
                yield break;
            }
            var end = at + (long)size;
            yield return new IsoBox(bytes.U32(at + 4), at + header, end);
            at = end;
        }
    }

    internal static IEnumerable<IsoBox> In(this FileBytes bytes, IsoBox box, int after = 0) => bytes.Boxes(box.Body + after, box.End);

    /// <summary>The first of a name; null when there is none.</summary>
    internal static IsoBox? Find(this FileBytes bytes, IsoBox? within, ReadOnlySpan<byte> name, int after = 0)
    {
        if (within is not { } box) return null;
        foreach (var inner in bytes.In(box, after))
        {
            if (inner.Is(name)) return inner;
        }
        return null;
    }
}
