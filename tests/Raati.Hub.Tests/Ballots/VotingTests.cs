using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

/// <summary>A shopper's vote, from the tablet to the ledger and back, through the front door.</summary>
public sealed class VotingTests
{
    [Theory, OnBothEngines]
    public async Task A_vote_is_counted_once_and_shown_to_who_voted(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = await chain.PublishAsync();
        var (voter, neighbour) = (new Shopper(chain.First), new Shopper(chain.Tablets[1]));

        await neighbour.VotesAsync(poll, 1);
        var receipt = await voter.VotesAsync(poll, 2);
        chain.First.Outbox.SendAllAgain();
        await chain.First.DrainAsync();

        Assert.Equal(CastOutcome.Accepted, receipt?.Outcome);
        Assert.Equal(BallotClass.Counted, receipt?.Class);
        await Eventually.TrueAsync(() => voter.Sees(poll, 2) == 1 && voter.Sees(poll, 1) == 1, what: "who voted sees it");
        await Eventually.TrueAsync(() => neighbour.Sees(poll, 2) == 1, what: "who voted before sees it");
        await Eventually.TrueAsync(() => chain.Tablets[2].Counts.TryGetValue(poll, out var count) && count.Answers == 2,
            what: "a tablet nobody touched counts");
        Assert.Equal(2, (await chain.Operate.PollAsync(poll)).Answers);
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
    }

    [Fact]
    public async Task A_tablet_that_comes_when_nobody_votes_any_more_is_told_the_number_of_answers()
    {
        await using var chain = await Chain.StartAsync(Engine.Sqlite);
        var poll = await chain.PublishAsync();
        await new Shopper(chain.First).VotesAsync(poll, 1);
        await Eventually.TrueAsync(() => chain.First.Counts.TryGetValue(poll, out var count) && count.Answers == 1, what: "the vote is counted");

        await chain.Tablets[1].DisconnectAsync();
        chain.Tablets[1].Counts.Clear();
        await chain.Tablets[1].ConnectAsync();

        await Eventually.TrueAsync(() => chain.Tablets[1].Counts.TryGetValue(poll, out var count) && count.Answers == 1,
            what: "the tablet that came late counts");
    }

    [Theory, OnBothEngines]
    public async Task Ten_thousand_ballots_drain_with_a_poisoned_one_among_them(Engine engine)
    {
        const int ballots = 10_000;
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var poll = await chain.PublishAsync();

        for (var at = 0; at < ballots; at++) chain.First.Seal(poll, at == ballots / 2 ? 99 : 1 + at % 2);
        await chain.First.DrainAsync();

        Assert.Equal(0, chain.First.Outbox.Count);
        Assert.Equal(nameof(CastOutcome.OptionUnknown), Assert.Single(chain.First.Outbox.Parked).Why);
        Assert.Equal(ballots - 1, (await chain.Operate.PollAsync(poll)).Answers);
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_that_moved_hands_in_what_it_had_to_its_former_store(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();
        var before = chain.First.Seal(poll, 1);

        await chain.Operate.MoveAsync(chain.First.Identity.KioskId, chain.Tablets[1].Identity.StoreId);
        await Eventually.TrueAsync(() => chain.First.Identity.PlacementId != before.PlacementId, what: "the tablet knows that it moved");
        chain.First.Seal(poll, 2);
        await chain.First.DrainAsync();

        Assert.Empty(chain.First.Outbox.Parked);
        Assert.Equal(2, await chain.Hub.Database.CountAsync("select count(distinct store_id) from ballots"));
    }
}
