using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

/// <summary>The ways out of the quarantine: a tablet paired anew needs none, a poll that becomes known opens one, an operator another.</summary>
public sealed class AdmissionTests
{
    private const string Ledger = "select count(*) from ballots";
    private const string Quarantined = "select count(*) from quarantined_ballots";
    private const string HandedIn = "select count(*) from handed_in_ballots";
    private const string AtTheirStays = """
        select count(*) from ballots b join placements p on p.organization_id = b.organization_id and p.id = b.placement_id
        where p.kiosk_id = b.kiosk_id and p.store_id = b.store_id
        """;
    private const string Audited = "select count(*) from audit_log where action = 'ballots.admit'";

    [Theory, OnBothEngines]
    public async Task A_tablet_revoked_and_paired_anew_hands_in_what_it_had_and_it_counts_where_it_was_cast(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();
        var waiting = new[] { chain.First.Seal(poll, 1), chain.First.Seal(poll, 2) };
        await chain.Operate.RevokeAsync(chain.First.Identity.KioskId);
        await using var anew = await Tablet.PairAsync(chain.Operate, chain.Tablets[1].Identity.StoreId, "Again");

        var receipts = (await anew.Link.Cast(waiting)).Receipts;
        var repeated = (await anew.Link.Cast(waiting)).Receipts;

        Assert.All(receipts, receipt => Assert.Equal(CastOutcome.Accepted, receipt.Outcome));
        Assert.Equal(receipts, repeated);
        Assert.Equal((2, 2, 2, 0), await CountsAsync(chain));
        await anew.VoteAsync(poll, 1);
        Assert.Equal((3, 3, 2, 0), await CountsAsync(chain));
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
    }

    [Theory, OnBothEngines]
    public async Task What_was_cast_under_anothers_stay_is_taken_for_30_days_after_it_was_revoked_and_not_while_it_stands(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);
        async Task<CastOutcome> OutcomeAsync() =>
            (await ground.CastAsync(ground.Ballot() with { PlacementId = BoxGround.OtherStay })).Receipts[0].Outcome;

        Assert.Equal(CastOutcome.Quarantined, await OutcomeAsync());
        await ground.Database.Write(session => session.Execute("update kiosks set retired_at = @now where id = @kiosk",
            new { now = ground.Clock.NowMs, kiosk = BoxGround.OtherKiosk }));
        ground.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMilliseconds(1));
        Assert.Equal(CastOutcome.Accepted, await OutcomeAsync());
        ground.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(CastOutcome.Quarantined, await OutcomeAsync());
    }

    [Theory, OnBothEngines]
    public async Task An_operator_sees_what_was_set_aside_and_why_and_admits_what_can_be_counted_once(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();
        var (mine, other) = (chain.First, chain.Tablets[1]);
        var anothers = other.Seal(poll, 1);
        await mine.Link.Cast(
        [
            anothers, other.Seal(poll, 99), mine.Seal(poll, 1) with { PlacementId = Guid.NewGuid() }, mine.Seal(Guid.NewGuid(), 1),
        ]);

        var before = await chain.Operate.SetAsideAsync();
        var first = await chain.Operate.AdmitAsync(poll);
        var second = await chain.Operate.AdmitAsync(poll);
        var after = await chain.Operate.SetAsideAsync();

        Assert.Equal((4, 2), (before.Ballots, before.Polls.Length));
        Assert.Equal(("Maistuuko?", true), (before.Polls[0].Name, before.Polls[0].Published));
        Assert.Equal([(SetAsideReason.PlacementOfAnother, 2), (SetAsideReason.PlacementUnknown, 1)], Rows(before.Polls[0].Reasons));
        var handedIn = Assert.Single(before.Polls[0].Tablets);
        var named = (await chain.Operate.KiosksAsync()).Single(one => one.Id == mine.Identity.KioskId);
        Assert.Equal((named.Id, named.Name, 3), (handedIn.KioskId, handedIn.Name, handedIn.Count));
        Assert.Equal((await chain.Operate.StoresAsync()).Single(one => one.Id == named.StoreId).Name, handedIn.StoreName);
        Assert.InRange(handedIn.LastReceivedAtMs, before.Polls[0].FirstReceivedAtMs, before.Polls[0].LastReceivedAtMs);
        Assert.Equal((null, false), (before.Polls[1].Name, before.Polls[1].Published));
        Assert.Equal([(SetAsideReason.PollUnknown, 1)], Rows(before.Polls[1].Reasons));

        Assert.Equal((1, 0), (first.Admitted, second.Admitted));
        Assert.Equal([(SetAsideReason.PlacementUnknown, 1), (SetAsideReason.Refused, 1)], Rows(first.Remaining));
        Assert.Equal(Rows(first.Remaining), Rows(second.Remaining));
        Assert.Equal(Rows(first.Remaining), Rows(after.Polls.Single(row => row.PollId == poll).Reasons));
        Assert.Equal((1, 1, 1, 3), await CountsAsync(chain));
        Assert.Equal(1, await chain.Hub.Database.CountAsync(Audited));
        Assert.Equal(1, (await chain.Operate.PollAsync(poll)).Answers);
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
        Assert.Equal(CastOutcome.Accepted, (await mine.Link.Cast([anothers])).Receipts[0].Outcome);
    }

    [Theory, OnBothEngines]
    public async Task Ballots_of_a_poll_that_becomes_known_are_counted_without_anybody_asking(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var draft = await chain.Operate.DraftAsync(Sample.Poll("Maistuuko?"));
        for (var i = 0; i < 3; i++) Assert.Equal(CastOutcome.Quarantined, (await chain.First.VoteAsync(draft.Id, 1))?.Outcome);
        await chain.First.Link.Cast([chain.Tablets[1].Seal(draft.Id, 2)]);

        await chain.Operate.PublishAsync(draft.Id);

        // Another's stay is still for a person to judge.
        Assert.Equal((3, 3, 0, 1), await CountsAsync(chain));
        var left = Assert.Single((await chain.Operate.SetAsideAsync()).Polls);
        Assert.Equal([(SetAsideReason.PlacementOfAnother, 1)], Rows(left.Reasons));
        Assert.Equal(0, (await chain.Operate.DriftAsync(draft.Id)).Drift);
    }

    [Theory, OnBothEngines]
    public async Task Two_who_admit_the_same_at_once_count_each_ballot_once(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();
        var ballots = Enumerable.Range(0, 620).Select(at => chain.Tablets[1].Seal(poll, 1 + at % 2)).ToArray();
        foreach (var chunk in ballots.Chunk(40)) await chain.First.Link.Cast(chunk);
        Assert.Equal(ballots.Length, await chain.Hub.Database.CountAsync(Quarantined));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => chain.Operate.AdmitAsync(poll)));

        Assert.Equal((ballots.Length, ballots.Length, ballots.Length, 0), await CountsAsync(chain));
        var view = await chain.Operate.PollAsync(poll);
        Assert.Equal(ballots.Length, view.Answers + view.Discarded);
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
    }

    [Theory, OnBothEngines]
    public async Task Admitted_after_the_certification_they_are_late_and_the_result_stands(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 2, new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);
        await chain.First.Link.Cast([chain.Tablets[1].Seal(poll, 2)]);
        clock.Advance(TimeSpan.FromMinutes(1));
        await chain.Operate.CloseAsync(poll);
        clock.Advance(TimeSpan.FromDays(1));
        using var operate = await chain.Hub.SignInAsync();
        var certified = await operate.CertifyAsync(poll);

        Assert.Equal(1, (await operate.AdmitAsync(poll)).Admitted);

        var again = await operate.CertifyAsync(poll);
        Assert.Equal(certified.Counts, again.Counts);
        Assert.Equal(1, Assert.Single(again.Classes, row => row.Class is BallotClass.LateSync).Count);
    }

    private static async Task<(long Ledger, long AtTheirStays, long HandedIn, long Quarantined)> CountsAsync(Chain chain)
    {
        var database = chain.Hub.Database;
        return (await database.CountAsync(Ledger), await database.CountAsync(AtTheirStays), await database.CountAsync(HandedIn),
            await database.CountAsync(Quarantined));
    }

    private static IEnumerable<(SetAsideReason, int)> Rows(SetAsideCount[] counts) => counts.Select(row => (row.Reason, (int)row.Count));
}
