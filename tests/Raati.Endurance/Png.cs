using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Raati.Endurance;

/// <summary>Writes pictures for a campaign and reads those of a screen: PNG of 8 bits a channel, not interlaced.</summary>
internal static class Png
{
    private const int TrueColor = 2;
    private const int TrueColorWithAlpha = 6;
    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly uint[] CrcTable = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>A picture of these colours, row by row.</summary>
    internal static byte[] Write(int width, int height, Func<int, int, (byte R, byte G, byte B)> color)
    {
        var rows = new byte[height * (1 + 3 * width)];
        var at = 0;
        for (var y = 0; y < height; y++)
        {
            rows[at++] = 0;
            for (var x = 0; x < width; x++) (rows[at++], rows[at++], rows[at++]) = color(x, y);
        }
        using var zipped = new MemoryStream();
        using (var zip = new ZLibStream(zipped, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(rows);

        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, TrueColor);
        return [.. Signature, .. Chunk("IHDR", header), .. Chunk("IDAT", zipped.ToArray()), .. Chunk("IEND", [])];
    }

    internal static Pixels Read(byte[] png)
    {
        using var zipped = new MemoryStream();
        var (width, height, channels) = (0, 0, 0);
        for (var at = Signature.Length; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            var name = Encoding.ASCII.GetString(png, at + 4, 4);
            var content = png.AsSpan(at + 8, length);
            if (name is "IHDR")
            {
                (width, height) = (BinaryPrimitives.ReadInt32BigEndian(content), BinaryPrimitives.ReadInt32BigEndian(content[4..]));
                channels = (content[8], content[9], content[12]) switch
                {
                    (8, TrueColor, 0) => 3,
                    (8, TrueColorWithAlpha, 0) => 4,
                    var other => throw new NotSupportedException($"a PNG of {other}"),
                };
            }
            else if (name is "IDAT") zipped.Write(content);
            at += length + 12;
        }
        zipped.Position = 0;
        using var zip = new ZLibStream(zipped, CompressionMode.Decompress);
        return Unfiltered(zip, width, height, channels);
    }

    private static Pixels Unfiltered(Stream zip, int width, int height, int channels)
    {
        var stride = width * channels;
        var all = new byte[height * stride];
        ReadOnlySpan<byte> above = new byte[stride];
        for (var y = 0; y < height; y++)
        {
            var filter = zip.ReadByte();
            var row = all.AsSpan(y * stride, stride);
            zip.ReadExactly(row);
            Undo(filter, row, above, channels);
            above = row;
        }
        return new Pixels(width, height, channels, all);
    }

    /// <summary>A row's bytes are told by what they are more than their neighbours: those to the left, above, both, or the likeliest of three.</summary>
    private static void Undo(int filter, Span<byte> row, ReadOnlySpan<byte> above, int channels)
    {
        switch (filter)
        {
            case 0:
                return;
            case 1:
                for (var x = channels; x < row.Length; x++) row[x] += row[x - channels];
                return;
            case 2:
                for (var x = 0; x < row.Length; x++) row[x] += above[x];
                return;
            case 3:
                for (var x = 0; x < channels; x++) row[x] += (byte)(above[x] / 2);
                for (var x = channels; x < row.Length; x++) row[x] += (byte)((row[x - channels] + above[x]) / 2);
                return;
            case 4:
                for (var x = 0; x < channels; x++) row[x] += above[x];
                for (var x = channels; x < row.Length; x++) row[x] += (byte)Paeth(row[x - channels], above[x], above[x - channels]);
                return;
            default:
                throw new NotSupportedException($"a PNG row of filter {filter}");
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static byte[] Chunk(string name, byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Encoding.ASCII.GetBytes(name).CopyTo(chunk, 4);
        content.CopyTo(chunk, 8);
        var crc = 0xFFFFFFFF;
        foreach (var one in chunk.AsSpan(4, content.Length + 4)) crc = CrcTable[(crc ^ one) & 0xFF] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), ~crc);
        return chunk;
    }

    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++) crc = (crc & 1) is 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    }
}

/// <summary>A picture, pixel by pixel.</summary>
internal sealed record Pixels(int Width, int Height, int Channels, byte[] Bytes)
{
    internal (byte R, byte G, byte B) At(int x, int y)
    {
        var at = (y * Width + x) * Channels;
        return (Bytes[at], Bytes[at + 1], Bytes[at + 2]);
    }

    /// <summary>How much of it is of this colour or nearly, 0 to 1.</summary>
    internal double ShareOf((byte R, byte G, byte B) color)
    {
        var count = 0;
        for (var at = 0; at < Bytes.Length; at += Channels)
            if (Math.Abs(Bytes[at] - color.R) + Math.Abs(Bytes[at + 1] - color.G) + Math.Abs(Bytes[at + 2] - color.B) < 40) count++;
        return (double)count / (Width * Height);
    }

    /// <summary>How much of it the commonest colour has, 0 to 1; colours that differ by less than an eye sees are one. A blank one has 1.</summary>
    internal double Flatness
    {
        get
        {
            var counts = new int[16 * 16 * 16];
            for (var at = 0; at < Bytes.Length; at += Channels) counts[(Bytes[at] >> 4) << 8 | (Bytes[at + 1] >> 4) << 4 | Bytes[at + 2] >> 4]++;
            return (double)counts.Max() / (Width * Height);
        }
    }
}
