using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Hub.Tests.Ballots;

/// <summary>Two hubs write into one PostgreSQL at once.</summary>
public sealed class TwoWritersTests
{
    private const int Votes = 2_000;

    [Fact]
    public async Task Votes_on_both_hubs_while_the_poll_is_moved_and_recounted_leave_no_drift()
    {
        await using var chain = await Chain.StartAsync(Engine.Postgres, stores: 4);
        await using var database = chain.Hub.Database.ForAnotherHub();
        await using var second = await TestHub.StartAsync(database);
        var poll = await chain.PublishAsync();
        await chain.Tablets[1].ConnectAsync(second.Url);
        await chain.Tablets[3].ConnectAsync(second.Url);
        foreach (var tablet in chain.Tablets)
        {
            for (var vote = 0; vote < Votes / chain.Tablets.Length; vote++) tablet.Seal(poll, 1 + vote % 2);
        }
        // What one hub has already counted is handed in again by the other, as after a lost receipt.
        var doubled = chain.Tablets[0].Outbox.Waiting.Take(50).ToArray();
        await using var twin = new Tablet(second.Url, chain.Tablets[0].Token);

        var draining = Task.WhenAll(chain.Tablets.Select(tablet => tablet.DrainAsync()));
        var closing = chain.Tablets[0].HubTimeMs + 3_600_000;
        for (var step = 0; step < 5; step++)
        {
            await chain.Operate.ChangeClosingAsync(poll, closing + step);
            await chain.Operate.RecountAsync(poll);
        }
        await draining;
        await twin.ConnectAsync();
        var repeats = await twin.Link.Cast(doubled);

        Assert.All(repeats.Receipts, receipt => Assert.Equal(CastOutcome.Accepted, receipt.Outcome));
        var drift = await chain.Operate.DriftAsync(poll);
        Assert.Equal((0, Votes), (drift.Drift, drift.Ballots));
        Assert.Equal(Votes, (await chain.Operate.ResultAsync(poll)).Answers + (await chain.Operate.ResultAsync(poll)).Discarded);
    }

    [Fact]
    public async Task While_the_database_hangs_a_vote_is_told_to_come_later_within_two_seconds_and_none_is_lost()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres, server);
        await using var hub = await TestHub.StartAsync(database);
        using var operate = await hub.SignInAsync();
        await using var tablet = await Tablet.PairAsync(operate, (await operate.AddStoreAsync("Keskusta")).Id, "Ovi");
        var poll = (await operate.PublishAsync(Sample.Poll("Maistuuko?"))).Id;
        await Eventually.TrueAsync(() => tablet.Holds(poll));
        await tablet.VoteAsync(poll, 1);

        server.Freeze();
        var asked = TimeProvider.System.GetTimestamp();
        var outcome = (await tablet.VoteOnceAsync(poll, 1))?.Outcome;
        var waited = TimeProvider.System.GetElapsedTime(asked);
        server.Thaw();
        await tablet.DrainAsync();

        Assert.Equal(CastOutcome.Later, outcome);
        Assert.InRange(waited.TotalSeconds, 0, 3);
        Assert.Equal(2, (await operate.PollAsync(poll)).Answers);
        Assert.Equal(0, (await operate.DriftAsync(poll)).Drift);
    }
}
