using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;
using Raati.Hub.Tests.Results;

namespace Raati.Hub.Tests.Polls;

/// <summary>Votes that come in between the reading of a poll's ledger and what is then done with it.</summary>
public sealed class VotesBesideCountsTests
{
    [Theory, OnBothEngines]
    public async Task Votes_go_on_while_a_poll_is_recounted(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, settings: MeddledDatabase.In(out var database));
        var poll = await chain.PublishAsync();
        for (var vote = 0; vote < 3; vote++) await chain.First.VoteAsync(poll, 1);
        await chain.Hub.Database.ScalarAsync("update tallies set ballots = ballots + 5");
        await chain.Hub.Database.ScalarAsync("update poll_totals set ballots = ballots - 1");
        var receipts = VotesAfterReads(chain, database(), poll, upTo: 1);

        await chain.Operate.RecountAsync(poll);

        Assert.Equal((1, BallotClass.Counted), (database().Reads, Assert.Single(receipts)?.Class));
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
        Assert.Equal((4, 4), ((await chain.Operate.ResultAsync(poll)).Answers, (await chain.Operate.ResultAsync(poll)).Counts[0].Count));
    }

    [Theory, OnBothEngines]
    public async Task Two_recounts_at_once_mend_a_tally_once(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, settings: MeddledDatabase.In(out var database));
        var poll = await chain.PublishAsync();
        using var colleague = await chain.Operate.ColleagueAsync(OperatorRole.CampaignManager);
        await chain.First.VoteAsync(poll, 1);
        await chain.Hub.Database.ScalarAsync("update tallies set ballots = ballots + 5");
        database().AfterRead = reads => reads == 1 ? colleague.RecountAsync(poll) : Task.CompletedTask;

        await chain.Operate.RecountAsync(poll);

        Assert.Equal(3, database().Reads);
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
        Assert.Equal(1, (await chain.Operate.ResultAsync(poll)).Counts[0].Count);
    }

    [Theory, OnBothEngines]
    public async Task A_certificate_is_of_the_ledger_as_it_stands_when_it_is_made(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, settings: MeddledDatabase.In(out var database));
        var poll = await VotedAndClosedAsync(chain);
        var receipts = VotesAfterReads(chain, database(), poll, upTo: 99);

        var certificate = await chain.Operate.CertifyAsync(poll);

        Assert.Equal((1, BallotClass.LateSync), (database().Reads, Assert.Single(receipts)?.Class));
        await IsOfTheLedgerAsync(certificate, chain, poll, late: 1);
    }

    /// <summary>Its node's clock is behind, or its transaction was long: with what came in since the reading it is not found.</summary>
    [Theory, OnBothEngines]
    public async Task A_ballot_stamped_long_before_it_was_stored_is_in_the_certificate(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, settings: MeddledDatabase.In(out var database));
        var poll = await VotedAndClosedAsync(chain);
        database().AfterRead = async reads =>
        {
            if (reads > 1) return;
            await chain.First.VoteAsync(poll, 1);
            await chain.Hub.Database.ScalarAsync("update ballots set received_at = received_at - 120000 where class = 'lateSync'");
        };

        var certificate = await chain.Operate.CertifyAsync(poll);

        Assert.Equal(2, database().Reads);
        await IsOfTheLedgerAsync(certificate, chain, poll, late: 1);
    }

    [Theory, OnBothEngines]
    public async Task A_certificate_is_of_no_ledger_whose_classes_changed_meanwhile(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, settings: MeddledDatabase.In(out var database));
        var poll = await VotedAndClosedAsync(chain);
        using var colleague = await chain.Operate.ColleagueAsync(OperatorRole.CampaignManager);
        await chain.Hub.Database.ScalarAsync("update tallies set ballots = ballots + 5");
        database().AfterRead = reads => reads == 1 ? colleague.RecountAsync(poll) : Task.CompletedTask;

        var certificate = await chain.Operate.CertifyAsync(poll);

        Assert.Equal(3, database().Reads);
        await IsOfTheLedgerAsync(certificate, chain, poll, late: 0);
    }

    private static async Task<Guid> VotedAndClosedAsync(Chain chain)
    {
        var poll = await chain.PublishAsync();
        foreach (var tablet in chain.Tablets) await tablet.VoteAsync(poll, 1);
        await ClosedAsync(chain, poll);
        return poll;
    }

    private static async Task IsOfTheLedgerAsync(CertificateView certificate, Chain chain, Guid poll, int late)
    {
        string[] classes = late > 0 ? ["Counted 5", $"LateSync {late}"] : ["Counted 5"];
        Assert.Equal(classes, certificate.Classes.Select(row => $"{row.Class} {row.Count}"));
        Assert.Equal((1, 5), (certificate.Revision, certificate.Answers));
        Assert.Equal(await PublishedDigest.ReadAsync(chain.Hub.Database, poll), certificate.LedgerDigest);
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
    }

    /// <summary>A vote in the gap after each of the desk's first reads, and what became of it.</summary>
    private static List<CastReceipt?> VotesAfterReads(Chain chain, MeddledDatabase database, Guid poll, int upTo)
    {
        var receipts = new List<CastReceipt?>();
        database.AfterRead = async reads =>
        {
            if (reads <= upTo) receipts.Add(await chain.Tablets[reads % chain.Tablets.Length].VoteAsync(poll, 1));
        };
        return receipts;
    }

    private static async Task ClosedAsync(Chain chain, Guid poll)
    {
        await chain.Operate.CloseAsync(poll);
        await Eventually.TrueAsync(async () =>
        {
            foreach (var tablet in chain.Tablets) await tablet.BeatAsync();
            return (await chain.Operate.PollAsync(poll)).State is PollState.Closed;
        }, what: "every tablet was heard");
    }
}
