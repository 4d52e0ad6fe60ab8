using System.Numerics;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>An element: what is in it lies from <paramref name="Body"/> to <paramref name="End"/>, which is its parent's when its size is unknown.</summary>
internal readonly record struct EbmlElement(uint Id, long Body, long End, bool Open)
{
    internal long Length => End - Body;
}

/// <summary>RFC 8794: elements in elements. One whose size is unknown, as live recordings have them, reaches to its parent's end.</summary>
internal static class EbmlElements
{
    private const int LongestId = 4;
    private const int LongestSize = 8;

    internal static ReadOnlySpan<byte> Signature => [0x1A, 0x45, 0xDF, 0xA3];

    internal static IEnumerable<EbmlElement> Elements(this FileBytes bytes, long from, long until)
    {
        for (var at = from; at < until && bytes.Step();)
        {
            var element = bytes.Element(at, until);
            if (bytes.IsBroken) yield break;
            yield return element;
            at = element.End;
        }
    }

    internal static IEnumerable<EbmlElement> In(this FileBytes bytes, EbmlElement element) => bytes.Elements(element.Body, element.End);

    /// <summary>The one that begins here; one that does not fit breaks the file.</summary>
    internal static EbmlElement Element(this FileBytes bytes, long at, long until)
    {
        var idLength = Width(bytes.Byte(at));
        var sizeLength = Width(bytes.Byte(at + idLength));
        if (idLength > LongestId || sizeLength > LongestSize) bytes.Break();
        if (bytes.IsBroken) return default;
        var id = (uint)Number(bytes, at, idLength);
        var size = Number(bytes, at + idLength, sizeLength) & ((1UL << (7 * sizeLength)) - 1);
        var body = at + idLength + sizeLength;
        var open = size == (1UL << (7 * sizeLength)) - 1;
        if (!open && (body > until || size > (ulong)(until - body))) bytes.Break();
        return new EbmlElement(id, body, open ? until : body + (long)size, open);
    }

    /// <summary>A number of at most 8 bytes; anything else breaks the file.</summary>
    internal static ulong Unsigned(this FileBytes bytes, EbmlElement element)
    {
        if (element.Length > LongestSize) bytes.Break();
        return bytes.IsBroken ? 0 : Number(bytes, element.Body, (int)element.Length);
    }

    internal static double Float(this FileBytes bytes, EbmlElement element) => element.Length switch
    {
        4 => BitConverter.UInt32BitsToSingle(bytes.U32(element.Body)),
        8 => BitConverter.UInt64BitsToDouble(bytes.U64(element.Body)),
        _ => 0,
    };

    /// <summary>How many bytes a number has by its first; 9 when it is none.</summary>
    internal static int Width(byte first) => BitOperations.LeadingZeroCount((uint)first) - 23;

    private static ulong Number(FileBytes bytes, long at, int length)
    {
        ulong number = 0;
        for (var i = 0; i < length; i++) number = number << 8 | bytes.Byte(at + i);
        return number;
    }
}
