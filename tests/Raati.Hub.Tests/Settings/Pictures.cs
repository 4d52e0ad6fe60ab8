using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Raati.Hub.Tests.Settings;

/// <summary>The smallest pictures of each kind that say their sides.</summary>
internal static class Pictures
{
    internal static byte[] Png(int width, int height)
    {
        using var pixels = new MemoryStream();
        using (var zip = new ZLibStream(pixels, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(new byte[height * (width + 1)]);
        byte[] header = [.. BigEndian(width), .. BigEndian(height), 8, 0, 0, 0, 0];
        return [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", pixels.ToArray()), .. Chunk("IEND", [])];
    }

    internal static byte[] Jpeg(int width, int height) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 2, 0, 0, 0xFF, 0xD9,
    ];

    internal static byte[] WebP(int width, int height)
    {
        byte[] frame = [.. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, (byte)(width - 1), (byte)(width - 1 >> 8), 0, (byte)(height - 1), (byte)(height - 1 >> 8), 0];
        return [.. "RIFF"u8, (byte)frame.Length, 0, 0, 0, .. frame];
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        byte[] checkedPart = [.. Encoding.ASCII.GetBytes(name), .. content];
        return [.. BigEndian(content.Length), .. checkedPart, .. BigEndian((int)Crc(checkedPart))];
    }

    private static byte[] BigEndian(int value)
    {
        var four = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(four, value);
        return four;
    }

    /// <summary>ISO/IEC 15948, annex D.</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
