using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>AV1 Image File Format 1.1 in ISO/IEC 23008-12: the sides of the primary item, turned as it says.</summary>
internal static class AvifFile
{
    private const int FullBox = 4;

    internal static bool IsBrand(ReadOnlySpan<byte> brand) => brand.SequenceEqual("avif"u8) || brand.SequenceEqual("avis"u8);

    internal static MediaFacts? Read(FileBytes bytes)
    {
        IsoBox? meta = null;
        var hasData = false;
        foreach (var box in bytes.Boxes(0, bytes.Length))
        {
            if (box.Is("meta"u8)) meta ??= box;
            hasData |= box.Is("mdat"u8) && box.Length > 0;
        }
        if (meta is null || bytes.Find(meta, "pitm"u8, FullBox) is not { } primary) return null;
        hasData |= bytes.Find(meta, "idat"u8, FullBox) is not null;
        var item = bytes.Byte(primary.Body) == 0 ? bytes.U16(primary.Body + FullBox) : bytes.U32(primary.Body + FullBox);
        var properties = bytes.Find(meta, "iprp"u8, FullBox);
        if (!hasData || bytes.Find(properties, "ipco"u8) is not { } all || bytes.Find(properties, "ipma"u8) is not { } associations) return null;
        var own = Properties(bytes, associations, item);
        var (width, height, turned, number) = (0u, 0u, false, 0);
        foreach (var property in bytes.In(all))
        {
            if (!own.Contains(++number)) continue;
            if (property.Is("ispe"u8)) (width, height) = (bytes.U32(property.Body + FullBox), bytes.U32(property.Body + FullBox + 4));
            // A quarter turn for each, anti-clockwise.
            if (property.Is("irot"u8)) turned = (bytes.Byte(property.Body) & 1) == 1;
        }
        var sides = ((int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue));
        return turned ? new MediaFacts(MediaType.Avif, sides.Item2, sides.Item1) : new MediaFacts(MediaType.Avif, sides.Item1, sides.Item2);
    }

    /// <summary>The numbers, from 1, of an item's properties (ISO/IEC 23008-12, 9.3).</summary>
    private static HashSet<int> Properties(FileBytes bytes, IsoBox associations, uint item)
    {
        var own = new HashSet<int>();
        var wideItems = bytes.Byte(associations.Body) > 0;
        var wideNumbers = (bytes.Byte(associations.Body + 3) & 1) == 1;
        var at = associations.Body + FullBox + 4;
        for (var left = bytes.U32(associations.Body + FullBox); left > 0 && at < associations.End && bytes.Step(); left--)
        {
            var id = wideItems ? bytes.U32(at) : bytes.U16(at);
            at += wideItems ? 4 : 2;
            var count = bytes.Byte(at++);
            for (var i = 0; i < count && bytes.Step(); i++, at += wideNumbers ? 2 : 1)
            {
                var number = wideNumbers ? bytes.U16(at) & 0x7FFF : bytes.Byte(at) & 0x7F;
                if (id == item) own.Add(number);
            }
        }
        return own;
    }
}
