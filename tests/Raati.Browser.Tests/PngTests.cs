using System.Buffers.Binary;
using System.IO.Compression;
using Raati.Endurance;

namespace Raati.Browser.Tests;

/// <summary>What the tests look at pictures with.</summary>
public sealed class PngTests
{
    private const int Side = 7, Channels = 3, Stride = Side * Channels;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_picture_is_read_as_it_was_whatever_its_rows_were_filtered_by(byte filter)
    {
        var bytes = new byte[Side * Stride];
        new Random(filter).NextBytes(bytes);

        var read = Png.Read(Filtered(bytes, filter));

        Assert.Equal((Side, Side, Channels), (read.Width, read.Height, read.Channels));
        Assert.Equal(bytes, read.Bytes);
    }

    /// <summary>As the standard says it (PNG, section 9.2): each byte less what the filter foretells of it.</summary>
    private static byte[] Filtered(byte[] bytes, byte filter)
    {
        using var zipped = new MemoryStream();
        using (var zip = new ZLibStream(zipped, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                if (at % Stride is 0) zip.WriteByte(filter);
                var (x, y) = (at % Stride, at / Stride);
                int a = x < Channels ? 0 : bytes[at - Channels], b = y is 0 ? 0 : bytes[at - Stride], c = x < Channels || y is 0 ? 0 : bytes[at - Channels - Stride];
                var foretold = filter switch { 0 => 0, 1 => a, 2 => b, 3 => (a + b) / 2, _ => new[] { a, b, c }.MinBy(one => Math.Abs(a + b - c - one)) };
                zip.WriteByte((byte)(bytes[at] - foretold));
            }
        }
        // Its head and its end are those of an empty picture of the same size.
        var png = Png.Write(Side, Side, (_, _) => default);
        var content = zipped.ToArray();
        var data = png.AsSpan().IndexOf("IDAT"u8);
        var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(data - 4));
        var head = png[..data];
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(data - 4), content.Length);
        return [.. head, .. "IDAT"u8, .. content, .. png[(data + 4 + length)..]];
    }
}
