using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

public sealed class BallotBoxTests
{
    private const string LedgerRows = "select count(*) from ballots where organization_id = @organization";
    private const string TallyRows = "select coalesce(sum(ballots), 0) from tallies where organization_id = @organization";
    private const string ClassRows = "select coalesce(sum(ballots), 0) from class_totals where organization_id = @organization";
    private const string PollRows = "select coalesce(sum(ballots), 0) from poll_totals where organization_id = @organization";
    private const string Quarantined = "select count(*) from quarantined_ballots where organization_id = @organization";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_ballot_sent_twice_counts_once_and_gets_the_same_receipt(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);
        var ballot = ground.Ballot() with { SincePreviousMs = 3_000 };

        var first = Assert.Single((await ground.CastAsync(ballot)).Receipts);
        ground.Clock.Advance(TimeSpan.FromDays(2));
        var second = Assert.Single((await ground.CastAsync(ballot)).Receipts);

        Assert.Equal(CastOutcome.Accepted, first.Outcome);
        Assert.Equal(BallotClass.RapidRepeat, first.Class);
        Assert.Equal(first, second);
        Assert.Equal((1, 1, 1, 1), await CountsAsync(ground));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_id_with_other_content_is_a_conflict(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);
        var ballot = ground.Ballot(option: 1);
        await ground.CastAsync(ballot);

        var reply = await ground.CastAsync(ballot with { Answers = [new Answer { QuestionId = 1, OptionIds = [2] }] });

        Assert.Equal(CastOutcome.Conflict, Assert.Single(reply.Receipts).Outcome);
        Assert.Null(reply.Receipts[0].Class);
        Assert.Equal((1, 1, 1, 1), await CountsAsync(ground));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Repeats_and_conflicts_inside_one_cast_are_told_apart(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);
        var ballot = ground.Ballot(option: 1);

        var reply = await ground.CastAsync(ballot, ballot, ballot with { OnScreenMs = 1 }, ground.Ballot(option: 2));

        Assert.Equal([CastOutcome.Accepted, CastOutcome.Accepted, CastOutcome.Conflict, CastOutcome.Accepted],
            reply.Receipts.Select(receipt => receipt.Outcome));
        Assert.Equal((2, 2, 2, 2), await CountsAsync(ground));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Each_fault_has_its_own_word_and_blocks_nothing_behind_it(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);

        var reply = await ground.CastAsync(
            ground.Ballot(),
            ground.Ballot() with { Answers = [] },
            ground.Ballot(option: 3),
            ground.Ballot() with { Answers = [new Answer { QuestionId = 7, OptionIds = [1] }] },
            ground.Ballot() with { Answers = [new Answer { QuestionId = 1, OptionIds = [1, 2] }] },
            ground.Ballot(poll: Guid.NewGuid()),
            ground.Ballot(poll: BoxGround.Draft),
            ground.Ballot() with { PlacementId = BoxGround.OtherStay },
            ground.Ballot() with { CastAtMs = -1 },
            ground.Ballot());

        Assert.Equal(
            [
                CastOutcome.Accepted, CastOutcome.Malformed, CastOutcome.OptionUnknown, CastOutcome.OptionUnknown, CastOutcome.Malformed,
                CastOutcome.Quarantined, CastOutcome.Quarantined, CastOutcome.Quarantined, CastOutcome.Malformed, CastOutcome.Accepted,
            ],
            reply.Receipts.Select(receipt => receipt.Outcome));
        Assert.Null(reply.RetryAfterMs);
        Assert.Equal((2, 2, 2, 2), await CountsAsync(ground));
        Assert.Equal(3, await ground.NumberAsync(Quarantined));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_organizations_with_the_same_ids_do_not_see_each_other(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);
        var ballot = ground.Ballot();

        await ground.CastAsync(ballot);
        var south = await ground.Box.Cast(BoxGround.South, BoxGround.Kiosk, [ballot with { OnScreenMs = 7 }], CancellationToken.None);

        Assert.Equal(CastOutcome.Accepted, south.Receipts[0].Outcome);
        Assert.Equal((1, 1, 1, 1), await CountsAsync(ground));
        Assert.Equal(1, await ground.NumberAsync(LedgerRows, BoxGround.South));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_poll_that_has_closed_takes_ballots_by_the_time_they_were_cast(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);
        var closed = ground.Clock.NowMs - 1_000;
        Ballot At(long castAt, TimeQuality quality) =>
            ground.Ballot(poll: BoxGround.ClosedPoll) with { CastAtMs = castAt, TimeQuality = quality };

        var reply = await ground.CastAsync(
            At(closed - 1, TimeQuality.Synced), At(closed, TimeQuality.Synced), At(closed - 1, TimeQuality.Carried),
            At(closed - 1, TimeQuality.Unknown), ground.Ballot(poll: BoxGround.ClosedPoll) with { CastAtMs = closed - 1, StaffTest = true });

        Assert.All(reply.Receipts, receipt => Assert.Equal(CastOutcome.Accepted, receipt.Outcome));
        Assert.Equal(
            [BallotClass.Counted, BallotClass.LateSync, BallotClass.Counted, BallotClass.LateSync, BallotClass.StaffTest],
            reply.Receipts.Select(receipt => receipt.Class ?? default));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task More_than_its_bounds_is_answered_by_naming_them(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);
        var many = Enumerable.Range(0, 51).Select(_ => ground.Ballot()).ToArray();
        var heavy = ground.Ballot() with
        {
            Answers = Enumerable.Range(1, 600).Select(id => new Answer { QuestionId = id, OptionIds = [.. Enumerable.Range(1, 12)] }).ToArray(),
        };

        Assert.Contains("50 ballots", (await Assert.ThrowsAsync<HubException>(() => ground.CastAsync(many))).Message, StringComparison.Ordinal);
        Assert.Contains("24576 bytes", (await Assert.ThrowsAsync<HubException>(() => ground.CastAsync(heavy))).Message, StringComparison.Ordinal);
        Assert.Equal(0, await ground.NumberAsync(LedgerRows));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Many_casts_at_once_share_commits_and_each_ballot_is_there_once(Engine engine)
    {
        await using var ground = await BoxGround.StartAsync(engine);
        var ballots = Enumerable.Range(0, 5_000).Select(at => ground.Ballot(1 + at % 2)).ToArray();

        var replies = await Task.WhenAll(ballots.Concat(ballots).Select(ballot => Task.Run(() => ground.CastAsync(ballot))));

        Assert.All(replies, reply => Assert.Equal(CastOutcome.Accepted, reply.Receipts[0].Outcome));
        Assert.Equal((5_000, 5_000, 5_000, 5_000), await CountsAsync(ground));
    }

    private static async Task<(long, long, long, long)> CountsAsync(BoxGround ground) =>
        (await ground.NumberAsync(LedgerRows), await ground.NumberAsync(TallyRows), await ground.NumberAsync(ClassRows),
            await ground.NumberAsync(PollRows));
}
