using System.Net;
using Raati.Hub.Signage.Media.Kinds;
using Raati.Hub.Storage;
using static Raati.Hub.Tests.Signage.Media.MediaGround;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>Files that nobody should send: each is refused in words, quickly, and leaves nothing.</summary>
public sealed class MediaFuzzTests : IAsyncLifetime
{
    private const int Cuts = 50;
    private const int Flips = 3_000;

    private TestHub hub = null!;
    private Operator admin = null!;

    public static TheoryData<string> EveryFixture => Names(Fixture.All);

    public static TheoryData<string> Hostile => Names(HostileFiles.All.Keys);

    public async Task InitializeAsync()
    {
        hub = await TestHub.StartAsync(Engine.Sqlite);
        admin = await hub.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await hub.DisposeAsync();
    }

    [Theory, MemberData(nameof(Hostile))]
    public async Task It_is_refused_in_words_and_leaves_nothing(string what)
    {
        var (content, expected) = HostileFiles.All[what];

        Assert.Equal(expected, await RefusedAsync(admin.SendAsync(content, "?name=picture.png")));

        await NothingLeftAsync(hub);
    }

    [Theory, MemberData(nameof(EveryFixture))]
    public async Task A_file_cut_off_anywhere_is_refused(string name)
    {
        var whole = Fixture.Read(name);
        var taken = new List<int>();

        for (var cut = 0; cut < Cuts; cut++)
        {
            var length = cut == 0 ? whole.Length - 1 : whole.Length * cut / Cuts;
            using var answer = await admin.SendAsync(whole[..length]);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Created, $"{name} cut to {length}: {answer.StatusCode}");
            if (answer.IsSuccessStatusCode) taken.Add(length);
        }

        // A recording that was made piece by piece is a shorter one when it ends between two of them, and says so by no word.
        Assert.DoesNotContain(taken, length => !EndsBetweenBoxes(name, whole, length));
        if (taken.Count == 0) await NothingLeftAsync(hub);
    }

    [Theory, MemberData(nameof(EveryFixture))]
    public void No_flipped_byte_breaks_or_holds_up_who_reads(string name)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var whole = Fixture.Read(name);

        for (var i = 0; i < Flips; i++)
        {
            var content = whole.ToArray();
            for (var flips = random.Next(1, 8); flips > 0; flips--)
                content[random.Next(content.Length)] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
            if (random.Next(4) == 0) content = content[..random.Next(content.Length)];
            try
            {
                if (MediaKind.Read(new MemoryStream(content)) is { } facts) Assert.True(facts.Width >= 0 && facts.Height >= 0 && facts.LengthMs is null or >= 0);
            }
            catch (Exception e) when (e is not Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{name}, seed {seed}, mutation {i}: {e}");
            }
        }
    }

    [Theory, OnBothEngines]
    public async Task Whatever_is_sent_is_taken_whole_or_refused_and_told_by_no_stack(Engine engine)
    {
        await using var other = await TestHub.StartAsync(engine);
        using var by = await other.SignInAsync();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var kept = 0;
        foreach (var name in Fixture.All)
        {
            for (var i = 0; i < 25; i++)
            {
                var content = Fixture.Read(name);
                content[random.Next(content.Length)] ^= (byte)(1 << random.Next(8));
                using var answer = await by.SendAsync(content, $"?name={Uri.EscapeDataString("../" + name)}");
                Assert.True(answer.StatusCode is HttpStatusCode.Created or HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{name}, seed {seed}: {answer.StatusCode}");
                if (answer.StatusCode is HttpStatusCode.Created) kept++;
            }
        }
        Assert.Equal(kept, await other.Database.CountAsync("select count(*) from media_files"));
        Assert.Equal(engine is Engine.Sqlite ? kept : 0, FilesLeft(other).Length);
        Assert.DoesNotContain(other.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    private static bool EndsBetweenBoxes(string name, byte[] whole, int length)
    {
        if (name != "clip-h264.mp4") return false;
        for (var at = 0; at <= length && at < whole.Length; at += System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(whole.AsSpan(at)))
            if (at == length) return true;
        return false;
    }

    private static TheoryData<string> Names(IEnumerable<string> names)
    {
        var cases = new TheoryData<string>();
        foreach (var name in names) cases.Add(name);
        return cases;
    }
}
