using System.Buffers.Binary;
using System.Text;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>ISO files made box by box: what no encoder at hand writes, and what none would.</summary>
internal static class IsoFile
{
    private static readonly byte[] Identity = [.. U32(0x10000), .. U32(0), .. U32(0), .. U32(0), .. U32(0x10000), .. U32(0), .. U32(0), .. U32(0), .. U32(0x40000000)];
    private static readonly byte[] QuarterTurn = [.. U32(0), .. U32(0x10000), .. U32(0), .. U32(0xFFFF0000), .. U32(0), .. U32(0), .. U32(0), .. U32(0), .. U32(0x40000000)];

    internal static byte[] Box(string name, params byte[][] content)
    {
        byte[] body = [.. content.SelectMany(part => part)];
        return [.. U32((uint)(8 + body.Length)), .. Encoding.ASCII.GetBytes(name), .. body];
    }

    internal static byte[] Full(string name, byte version, params byte[][] content) => Box(name, [[version, 0, 0, 0], .. content]);

    /// <summary>A still of one item; <paramref name="turns"/> quarter turns anti-clockwise.</summary>
    internal static byte[] Avif(uint width, uint height, byte turns = 0, byte[]? data = null, byte[]? config = null)
    {
        data ??= [0x12, 0x00, 0x0A, 0x0A, 1, 2, 3, 4];
        byte[] ftyp = Box("ftyp", "avif"u8.ToArray(), U32(0), "avifmif1miaf"u8.ToArray());
        byte[] Meta(uint at) => Full("meta", 0,
            Full("hdlr", 0, U32(0), "pict"u8.ToArray(), new byte[13]),
            Full("pitm", 0, U16(1)),
            Full("iloc", 0, [0x44, 0], U16(1), U16(1), U16(0), U16(1), U32(at), U32((uint)data.Length)),
            Full("iinf", 0, U16(1), Full("infe", 2, U16(1), U16(0), "av01"u8.ToArray(), [0])),
            Box("iprp",
                Box("ipco", Full("ispe", 0, U32(width), U32(height)), Box("av1C", config ?? [0x81, 0x04, 0x0C, 0]), Full("pixi", 0, [3, 8, 8, 8]), Box("irot", [turns])),
                Full("ipma", 0, U32(1), U16(1), [4, 1, 0x82, 3, 0x84])));
        var start = (uint)(ftyp.Length + Meta(0).Length + 8);
        return [.. ftyp, .. Meta(start), .. Box("mdat", data)];
    }

    /// <summary>A film with a header and no picture that anybody could decode.</summary>
    internal static byte[] Mp4(ushort width, ushort height, double seconds, string codec = "avc1", string brand = "isom", bool onItsSide = false) =>
    [
        .. Box("ftyp", Encoding.ASCII.GetBytes(brand), U32(0x200), Encoding.ASCII.GetBytes(brand)),
        .. Box("moov",
            Full("mvhd", 0, U32(0), U32(0), U32(1000), U32((uint)(seconds * 1000)), new byte[80]),
            Box("trak",
                Full("tkhd", 0, U32(0), U32(0), U32(1), U32(0), U32((uint)(seconds * 1000)), new byte[16], onItsSide ? QuarterTurn : Identity, U32((uint)width << 16), U32((uint)height << 16)),
                Box("mdia",
                    Full("mdhd", 0, U32(0), U32(0), U32(1000), U32((uint)(seconds * 1000)), U32(0)),
                    Full("hdlr", 0, U32(0), "vide"u8.ToArray(), new byte[13]),
                    Box("minf", Box("stbl", Full("stsd", 0, U32(1), Box(codec, new byte[24], U16(width), U16(height), new byte[50]))))))),
        .. Box("mdat", new byte[64]),
    ];

    internal static byte[] U16(ushort value) => [(byte)(value >> 8), (byte)value];

    internal static byte[] U32(uint value)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(four, value);
        return four;
    }
}
