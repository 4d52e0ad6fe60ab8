using Raati.Hub.Signage.Media.Kinds;
using Raati.Hub.Storage;
using static Raati.Hub.Tests.Signage.Media.MediaGround;
using static Raati.Hub.Tests.Signage.Media.PictureFile;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>What stands before a picture's pixels: read in as little as it needs, whatever it claims.</summary>
public sealed class PictureHeadTests
{
    // The window of 16 kB, a JPEG's frame of at most 64 kB, and what reading itself takes.
    private const long MostAllocated = 200_000;
    private const ushort Orientation = 0x0112;
    private const ushort Short = 3;
    private const ushort Long = 4;

    public static TheoryData<string> Heavy => [.. HeavyFiles.Keys];

    private static readonly Dictionary<string, Func<byte[]>> HeavyFiles = new()
    {
        ["a JPEG of rationals"] = () => Jpeg([.. Enumerable.Repeat(Exif(Bomb(5, 8)), 3)]),
        ["a JPEG of undefined bytes"] = () => Jpeg([.. Enumerable.Repeat(Exif(Bomb(7, 1)), 3)]),
        ["a PNG of rationals"] = () => Png([.. Enumerable.Repeat(Chunk("eXIf"u8, Bomb(5, 8)), 3)]),
        ["a PNG of undefined bytes"] = () => Png([.. Enumerable.Repeat(Chunk("eXIf"u8, Bomb(7, 1)), 3)]),
        ["a JPEG of frames"] = () => Jpeg([.. Enumerable.Repeat(Segment(0xC0, [8, 0, 48, 0, 64, 1, 1, 0x11, 0]), 20_000)]),
        ["a JPEG of long frames"] = () => Jpeg([.. Enumerable.Repeat(Segment(0xC0, [8, 0, 48, 0, 64, 1, 1, 0x11, 0, .. new byte[60_000]]), 20)]),
        ["a JPEG of long segments"] = () => Jpeg([.. Enumerable.Repeat(Segment(0xE1, new byte[60_000]), 100)]),
        ["a PNG of text"] = () => Png([.. Enumerable.Repeat(Chunk("zTXt"u8, new byte[60_000]), 100)]),
    };

    [Theory, MemberData(nameof(Heavy))]
    public async Task A_head_that_is_made_to_be_heavy_is_read_in_little(string what)
    {
        var content = HeavyFiles[what]();
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();

        var added = await AddedAsync(admin.SendAsync(content));
        var before = GC.GetAllocatedBytesForCurrentThread();
        MediaKind.Read(new MemoryStream(content));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal((64, 48), (added.File.Width, added.File.Height));
        Assert.InRange(allocated, 0, MostAllocated);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pictures_orientation_is_read_in_either_byte_order_and_wherever_it_stands(bool bigEndian)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();
        // Behind a larger tag, and one whose 2^32 - 1 bytes lie nowhere.
        var tiff = Tiff(bigEndian, (0x8769, Long, 1, 8), (0x010F, 2, uint.MaxValue, 0x7FFFFFFF), (Orientation, Short, 1, 6), (0x0100, Short, 1, 64));

        foreach (var content in (byte[][])[Jpeg(Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8]), Exif(tiff)), Png(Chunk("eXIf"u8, tiff))])
        {
            var added = await AddedAsync(admin.SendAsync(content));
            Assert.Equal((48, 64), (added.File.Width, added.File.Height));
        }
    }

    [Fact]
    public void The_first_EXIF_of_a_picture_counts()
    {
        byte[] turned = Tiff(true, (Orientation, Short, 1, 6)), upright = Tiff(true, (Orientation, Short, 1, 1));

        Assert.Equal((48, 64), Sides(Jpeg(Exif(turned), Exif(upright))));
        Assert.Equal((64, 48), Sides(Jpeg(Exif(upright), Exif(turned))));
        Assert.Equal((48, 64), Sides(Png(Chunk("eXIf"u8, turned), Chunk("eXIf"u8, upright))));
        Assert.Equal((64, 48), Sides(Png(Chunk("eXIf"u8, upright), Chunk("eXIf"u8, turned))));
    }

    [Fact]
    public void An_EXIF_that_is_not_right_turns_nothing_and_breaks_nothing()
    {
        var good = Tiff(false, (Orientation, Short, 1, 6));
        byte[][] wrong =
        [
            [], [.. "II"u8], good[..7], good[..9], good[..21], [.. "IM"u8, .. good[2..]], [.. good[..2], 43, .. good[3..]],
            Tiff(false, (Orientation, Short, 1, 0)), Tiff(false, (Orientation, Short, 1, 9)), Tiff(false, (Orientation, Short, 1, 0xFFFF)),
            Tiff(false, (Orientation, Short, 0, 6)), Tiff(false, (Orientation, Short, 2, 6)), Tiff(false, (Orientation, Short, uint.MaxValue, 6)),
            Tiff(false, (Orientation, Long, 1, 6)), Tiff(false, (Orientation, 0, 1, 6)), Tiff(false, (Orientation, 0xFFFF, 1, 6)), Tiff(false),
            .. new uint[] { 0, 9, 500, 0x7FFFFFFF, 0x80000000, uint.MaxValue }.Select(offset => Tiff(false, offset, 1, (Orientation, Short, 1, 6))),
            Tiff(false, 8, 3, (Orientation, Short, 1, 6)), Tiff(false, 8, ushort.MaxValue, (Orientation, Short, 1, 6)), Tiff(false, 8, 0, (Orientation, Short, 1, 6)),
        ];

        foreach (var tiff in wrong)
        {
            Assert.Equal((64, 48), Sides(Jpeg(Exif(tiff))));
            Assert.Equal((64, 48), Sides(Png(Chunk("eXIf"u8, tiff))));
        }
    }

    private static (int, int) Sides(byte[] content) => MediaKind.Read(new MemoryStream(content)) is { } facts ? (facts.Width, facts.Height) : default;
}
