using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

/// <summary>What one tablet may leave behind without being counted is bounded, and holds up nothing.</summary>
[TakesLong]
public sealed class QuarantineTests
{
    private const string Kept = "select count(*) from quarantined_ballots";

    [Theory, OnBothEngines]
    public async Task A_tablet_fills_its_own_quarantine_and_nothing_else(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();
        var unknown = Guid.NewGuid();
        for (var i = 0; i < QuarantineBounds.MaxBallots - 1; i++) chain.First.Seal(unknown, 1);
        await chain.First.DrainAsync();
        Assert.Empty(chain.First.Outbox.Parked);

        var last = chain.First.Seal(unknown, 1);
        var over = chain.First.Seal(unknown, 2);
        chain.First.Seal(poll, 1); // behind them
        await chain.First.DrainAsync();

        var parked = Assert.Single(chain.First.Outbox.Parked);
        Assert.Equal((over.Id, nameof(CastOutcome.OptionUnknown)), (parked.Ballot.Id, parked.Why));
        Assert.Equal(QuarantineBounds.MaxBallots, await chain.Hub.Database.CountAsync(Kept));
        Assert.Equal(1, await chain.Hub.Database.CountAsync("select count(*) from ballots"));
        // A repeat of what is kept gets the word it had; another tablet has room of its own.
        Assert.Equal(CastOutcome.Quarantined, Assert.Single((await chain.First.Link.Cast([last])).Receipts).Outcome);
        Assert.Equal(CastOutcome.Quarantined, (await chain.Tablets[1].VoteAsync(unknown, 1))?.Outcome);
    }

    [Theory, OnBothEngines]
    public async Task Large_ballots_fill_it_by_their_bytes(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var outcomes = new List<CastOutcome>();
        // The largest that is well-formed: 20 answers with 12 options each.
        var answers = Enumerable.Range(1, 20).Select(question => new Answer
        {
            QuestionId = 1_000_000_000 + question,
            OptionIds = [.. Enumerable.Range(1_000_000_000, 12)],
        }).ToArray();
        while (!outcomes.Contains(CastOutcome.OptionUnknown) && outcomes.Count <= QuarantineBounds.MaxBallots)
        {
            var ballots = Enumerable.Range(0, 5).Select(_ => chain.First.Seal(Guid.NewGuid(), 1) with { Answers = answers }).ToArray();
            outcomes.AddRange((await chain.First.Link.Cast(ballots)).Receipts.Select(receipt => receipt.Outcome));
        }

        Assert.Contains(CastOutcome.OptionUnknown, outcomes);
        Assert.InRange(outcomes.Count, 500, QuarantineBounds.MaxBallots - 1);
        Assert.InRange(await chain.Hub.Database.CountAsync("select sum(bytes) from quarantined_ballots"),
            QuarantineBounds.MaxBytes - 8_192, QuarantineBounds.MaxBytes);
        Assert.Equal(await chain.Hub.Database.CountAsync("select sum(length(raw)) from quarantined_ballots"),
            await chain.Hub.Database.CountAsync("select sum(bytes) from quarantined_ballots"));
    }
}
