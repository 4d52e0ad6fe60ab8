using System.Collections.Concurrent;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

/// <summary>The hub is killed with kill -9 under 500 votes a second from 200 tablets, five times.</summary>
[TakesLong]
public sealed class KillNineTests
{
    private const int Kills = 5;
    private const int TabletCount = 200;
    private const int VotesPerTick = 50;
    private const int TicksPerRound = 15;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    [Theory, OnBothEngines]
    public async Task Every_acknowledged_ballot_is_in_the_ledger_and_every_sealed_one_there_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(engine);
        await using var hub = await HubProcess.StartAsync(database);
        using var operate = await hub.SignInAsync();
        var tablets = await PairAsync(operate);
        var poll = (await operate.PublishAsync(Sample.Poll("Maistuuko?"))).Id;
        var acknowledged = new ConcurrentDictionary<Guid, byte>();
        foreach (var tablet in tablets)
        {
            tablet.Outbox.Receipted += receipt =>
            {
                if (receipt.Outcome is CastOutcome.Accepted) acknowledged.TryAdd(receipt.BallotId, 0);
            };
        }

        var kept = 0;
        for (var round = 0; round < Kills; round++)
        {
            await Task.WhenAll(tablets.Select(tablet => tablet.ConnectAsync()));
            var votes = VoteAsync(tablets, poll);
            await Task.Delay(Tick * (TicksPerRound * 2 / 3), TimeProvider.System);
            // A busy machine may have stored none of them yet.
            await Eventually.TrueAsync(() => acknowledged.Count > kept);
            await hub.KillAsync();
            await votes;
            var promised = acknowledged.Keys.ToArray();
            await hub.RestartAsync();
            var ledger = await LedgerAsync(database);
            Assert.All(promised, ballot => Assert.Contains(ballot, ledger));
            kept = promised.Length;
        }
        await Task.WhenAll(tablets.Select(DrainAsync));

        var sealedBallots = tablets.SelectMany(tablet => tablet.Outbox.Done).Select(ballot => ballot.Id).ToArray();
        Assert.Empty(tablets.SelectMany(tablet => tablet.Outbox.Parked).Select(parked => parked.Why));
        Assert.Equal(Kills * TicksPerRound * VotesPerTick, sealedBallots.Length);
        Assert.Equal(sealedBallots.ToHashSet(), await LedgerAsync(database));
        Assert.Equal(sealedBallots.Length, await database.CountAsync("select count(*) from ballots"));
        var drift = await operate.DriftAsync(poll);
        Assert.Equal((0, sealedBallots.Length), (drift.Drift, drift.Ballots));
        Assert.Equal(sealedBallots.Length, (await operate.PollAsync(poll)).Answers);
        foreach (var tablet in tablets) await tablet.DisposeAsync();
    }

    private static async Task<Tablet[]> PairAsync(Operator operate)
    {
        var store = (await operate.AddStoreAsync("Keskusta")).Id;
        var tablets = new Tablet[TabletCount];
        for (var at = 0; at < tablets.Length; at++) tablets[at] = await Tablet.PairOnlyAsync(operate, store, $"Tabletti {at}");
        return tablets;
    }

    /// <summary>500 a second, whether the hub lives or not; what can't be sent waits in the outboxes.</summary>
    private static async Task VoteAsync(Tablet[] tablets, Guid poll)
    {
        var sends = new List<Task>();
        for (var tick = 0; tick < TicksPerRound; tick++)
        {
            for (var at = 0; at < VotesPerTick; at++)
            {
                var tablet = tablets[(tick * VotesPerTick + at) % tablets.Length];
                tablet.Seal(poll, 1 + at % 2);
                if (tablet.IsConnected) sends.Add(TrySendAsync(tablet));
            }
            await Task.Delay(Tick, TimeProvider.System);
        }
        await Task.WhenAll(sends);
    }

    private static async Task TrySendAsync(Tablet tablet)
    {
        try
        {
            await tablet.DrainOnceAsync();
        }
        catch (Exception)
        {
            // The hub is dead: what was not acknowledged waits.
        }
    }

    private static async Task DrainAsync(Tablet tablet)
    {
        await tablet.ConnectAsync();
        await tablet.DrainAsync();
    }

    private static async Task<HashSet<Guid>> LedgerAsync(TestDatabase database)
    {
        var ids = await database.ScalarAsync(database.Engine is Engine.Sqlite
            ? "select group_concat(hex(id)) from ballots"
            : "select string_agg(replace(id::text, '-', ''), ',') from ballots");
        return ids is string text ? [.. text.Split(',').Select(Guid.Parse)] : [];
    }
}
