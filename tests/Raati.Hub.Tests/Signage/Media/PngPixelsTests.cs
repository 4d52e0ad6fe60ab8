using Raati.Hub.Signage.Media.Kinds;
using Raati.Hub.Storage;
using static Raati.Hub.Tests.Signage.Media.MediaGround;
using static Raati.Hub.Tests.Signage.Media.PictureFile;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>A PNG whose pixels are not all there would stand as an empty glass.</summary>
public sealed class PngPixelsTests
{
    // ISO/IEC 15948, 8.2: in which pass each pixel of eight by eight comes.
    private static readonly string[] Passes = ["16462646", "77777777", "56565656", "77777777", "36463646", "77777777", "56565656", "77777777"];

    public static TheoryData<byte, byte, int> Colours => new()
    {
        { 0, 1, 1 }, { 0, 2, 2 }, { 0, 4, 4 }, { 0, 8, 8 }, { 0, 16, 16 }, { 2, 8, 24 }, { 2, 16, 48 }, { 3, 1, 1 }, { 3, 2, 2 }, { 3, 4, 4 }, { 3, 8, 8 },
        { 4, 8, 16 }, { 4, 16, 32 }, { 6, 8, 32 }, { 6, 16, 64 },
    };

    [Theory, MemberData(nameof(Colours))]
    public void It_has_as_many_bytes_as_its_colours_and_passes_need(byte colour, byte depth, int bits)
    {
        foreach (var (width, height) in (ReadOnlySpan<(int, int)>)[(1, 1), (2, 1), (1, 2), (3, 3), (5, 4), (4, 5), (8, 8), (9, 17), (33, 31)])
        {
            foreach (var interlaced in (bool[])[false, true])
            {
                var needed = interlaced ? Interlaced(width, height, bits) : height * (1 + (width * bits + 7) / 8);
                Assert.Equal(new(MediaType.Png, width, height), MediaKind.Read(new MemoryStream(Png(width, height, depth, colour, interlaced, needed))));
                Assert.Equal(new(MediaType.Png, width, height), MediaKind.Read(new MemoryStream(Png(width, height, depth, colour, interlaced, needed, chunk: 1))));
                Assert.Null(MediaKind.Read(new MemoryStream(Png(width, height, depth, colour, interlaced, needed - 1))));
            }
        }
    }

    [Fact]
    public async Task One_that_has_fewer_is_refused()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();

        foreach (var inflated in (int[])[0, 1, 799, 640_799])
            Assert.Equal(FaultCode.MediaBroken, await RefusedAsync(admin.SendAsync(Png(800, 800, 8, 0, false, inflated))));
        // RFC 1950, 2.2: the last one asks for a dictionary that nobody has.
        foreach (var data in (byte[][])[[], [0x78], [0x78, 0x01], new byte[5_000], [.. "no zlib at all"u8], [0x78, 0x20, .. new byte[100]]])
            Assert.Equal(FaultCode.MediaBroken, await RefusedAsync(admin.SendAsync(Png(800, 800, 8, 0, false, Chunk("IDAT"u8, data)))));
        foreach (var (depth, colour) in ((byte, byte)[])[(3, 0), (16, 3), (4, 2), (8, 1), (8, 5), (8, 7), (0, 0)])
            Assert.Equal(FaultCode.MediaBroken, await RefusedAsync(admin.SendAsync(Png(8, 8, depth, colour, false, 10_000))));
        await NothingLeftAsync(hub);

        Assert.Equal(800, (await AddedAsync(admin.SendAsync(Png(800, 800, 8, 0, false, 800 * 801)))).File.Width);
    }

    [Fact]
    public void Pixels_are_inflated_through_one_window_and_no_further_than_they_are_needed()
    {
        var content = Png(64, 48, 8, 0, false, 100_000_000, chunk: 8_192);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var facts = MediaKind.Read(new MemoryStream(content));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(new(MediaType.Png, 64, 48), facts);
        Assert.InRange(allocated, 0, 200_000);
    }

    private static int Interlaced(int width, int height, int bits)
    {
        var bytes = 0;
        for (var pass = '1'; pass <= '7'; pass++)
        {
            var rows = Enumerable.Range(0, height).Where(y => Passes[y % 8].Contains(pass, StringComparison.Ordinal)).ToArray();
            if (rows.Length == 0) continue;
            var columns = Enumerable.Range(0, width).Count(x => Passes[rows[0] % 8][x % 8] == pass);
            if (columns > 0) bytes += rows.Length * (1 + (columns * bits + 7) / 8);
        }
        return bytes;
    }
}
