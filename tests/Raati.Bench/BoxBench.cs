using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Raati.Contracts;
using Raati.Drivers;
using Raati.Hub;
using Raati.Hub.Ballots;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Bench;

/// <summary>
/// (c) The ballot box without doors and sockets, durable commits, one ballot a Cast: with many casters, whose ballots share a commit, and
/// with one, whose every ballot is a transaction of its own.
/// </summary>
internal static class BoxBench
{
    private const int Kiosks = 500;
    private const int Casters = 4_000;
    private const int BallotsARound = 80_000;
    private const int SingleSeconds = 2;
    private const string PutPoll = """
        insert into polls (organization_id, id, content, created_at, published_at, opens_at, rapid_repeat_ms, poll_key)
        values (@organization, @poll, @content, 0, @now, @now, 0, @key)
        """;

    internal static async Task<Line[]> Run(Effort effort)
    {
        return [.. await Run(Engine.Sqlite, effort), .. await Run(Engine.Postgres, effort)];
    }

    private static async Task<Line[]> Run(Engine engine, Effort effort)
    {
        await using var place = await Place.Empty(engine);
        await using Database database = engine is Engine.Sqlite
            ? SqliteDatabase.Open(place.SqliteFile)
            : PostgresDatabase.Open(place.ConnectionString!);
        var seed = await Seed.Write(database, Kiosks);
        var poll = new PollId(Guid.CreateVersion7());
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await database.Write(session => session.Execute(PutPoll, new
        {
            organization = seed.Organization,
            poll,
            content = JsonSerializer.Serialize(Sample.Poll("Mikä?", "Yksi", "Kaksi", "Kolme"), Wire.Json),
            now,
            key = new byte[32],
        }));
        IBallotStatements statements = engine is Engine.Sqlite
            ? new SqliteBallotStatements(new PollShapes())
            : new PostgresBallotStatements(new PollShapes());
        using var writer = new BallotWriter(database, statements, new LocalHints(), TimeProvider.System, NullLogger<BallotWriter>.Instance);
        var box = new BallotBox(writer, TimeProvider.System, NullLogger<BallotBox>.Instance);
        await writer.StartAsync(CancellationToken.None);
        await Together(box, seed, poll, BallotsARound / 4);
        var (together, single) = (new List<double>(), new List<double>());
        for (var round = 0; round < effort.Rounds; round++)
        {
            together.Add(await Together(box, seed, poll, effort.Quick ? BallotsARound / 4 : BallotsARound));
            single.Add(await OneByOne(box, seed, poll));
        }
        await writer.StopAsync(CancellationToken.None);
        var rate = Spread.Of(together);
        return [new Line($"c. ballot box on {engine}, ballots/s, beside one transaction a ballot", $"{rate}", $"{Spread.Of(single)}", "30,000", rate.Median >= 30_000)];
    }

    private static async Task<double> Together(BallotBox box, Seed seed, PollId poll, int ballots)
    {
        var ready = Enumerable.Range(0, ballots).Select(number => Make(seed, poll, number)).ToArray();
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Casters).Select(_ => Task.Run(async () =>
        {
            for (var mine = Interlocked.Increment(ref next); mine < ballots; mine = Interlocked.Increment(ref next))
                await Cast(box, seed, mine, ready[mine]);
        })));
        return ballots / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<double> OneByOne(BallotBox box, Seed seed, PollId poll)
    {
        var (begun, count) = (Stopwatch.GetTimestamp(), 0);
        for (; Stopwatch.GetElapsedTime(begun).TotalSeconds < SingleSeconds; count++) await Cast(box, seed, count, Make(seed, poll, count));
        return count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task Cast(BallotBox box, Seed seed, int number, Ballot ballot)
    {
        // Told to come later it comes later, as a tablet does; only the wait is shorter here.
        while (true)
        {
            var reply = await box.Cast(seed.Organization, seed.Kiosks[number % Kiosks], [ballot], CancellationToken.None);
            if (reply.Receipts[0] is { Outcome: CastOutcome.Accepted, Class: BallotClass.Counted }) return;
            if (reply.Receipts[0].Outcome is not CastOutcome.Later) throw new InvalidOperationException($"A ballot ended as {reply.Receipts[0].Outcome}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private static Ballot Make(Seed seed, PollId poll, int number) => new()
    {
        Id = Guid.CreateVersion7(),
        PollId = poll.Value,
        Answers = [new Answer { QuestionId = 1, OptionIds = [1 + (number % 3)] }],
        SittingId = Guid.CreateVersion7(),
        PlacementId = seed.Placements[number % Kiosks].Value,
        KioskSequence = number + 1,
        OnScreenMs = 2_500,
        Language = Language.Fi,
        CastAtMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(),
        TimeQuality = TimeQuality.Synced,
        Channel = Channel.Tablet,
    };
}
