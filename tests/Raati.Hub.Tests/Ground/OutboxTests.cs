using Microsoft.AspNetCore.SignalR;
using NSubstitute;

namespace Raati.Hub.Tests.Ground;

/// <summary>The driver's outbox must itself keep the rules it is used to test.</summary>
public sealed class OutboxTests
{
    private readonly IKioskHub hub = Substitute.For<IKioskHub>();

    [Fact]
    public async Task A_ballot_that_breaks_its_Cast_is_found_and_parked_and_the_others_go_through()
    {
        var outbox = Filled(100);
        var poison = outbox.Waiting[37];
        hub.Cast(Arg.Any<Ballot[]>()).Returns(call => call.Arg<Ballot[]>().Contains(poison)
            ? Task.FromException<CastReply>(new HubException("no"))
            : Task.FromResult(Reply(call.Arg<Ballot[]>(), CastOutcome.Accepted)));

        Assert.Null(await outbox.DrainAsync(hub));

        Assert.Equal(99, outbox.Done.Length);
        Assert.Equal(poison, Assert.Single(outbox.Parked).Ballot);
        Assert.Equal(0, outbox.Count);
    }

    [Fact]
    public async Task A_refused_ballot_is_parked_a_later_one_waits_and_what_is_done_goes_again_when_asked()
    {
        var outbox = Filled(2);
        var (refused, later) = (outbox.Waiting[0], outbox.Waiting[1]);
        hub.Cast(Arg.Any<Ballot[]>()).Returns(call => Reply(call.Arg<Ballot[]>(), CastOutcome.Later, refused) with { RetryAfterMs = 700 });

        Assert.Equal(700, await outbox.DrainAsync(hub));
        Assert.Equal([later], outbox.Waiting);
        Assert.Equal(nameof(CastOutcome.Malformed), Assert.Single(outbox.Parked).Why);

        hub.Cast(Arg.Any<Ballot[]>()).Returns(call => Reply(call.Arg<Ballot[]>(), CastOutcome.Accepted));
        await outbox.DrainAsync(hub);
        Assert.Equal([later], outbox.Done);
        outbox.SendAllAgain();
        Assert.Equal([later], outbox.Waiting);
    }

    [Fact]
    public async Task A_ballot_under_which_the_connection_breaks_every_time_is_parked_at_the_tenth()
    {
        var outbox = Filled(1);
        hub.Cast(Arg.Any<Ballot[]>()).Returns(Task.FromException<CastReply>(new IOException("gone")));

        for (var i = 0; i < 9; i++) await Assert.ThrowsAsync<IOException>(() => outbox.DrainAsync(hub));
        Assert.Equal(1, outbox.Count);
        await Assert.ThrowsAsync<IOException>(() => outbox.DrainAsync(hub));

        Assert.Null(await outbox.DrainAsync(hub));
        Assert.Equal(1, outbox.ParkedCount);
    }

    private static Outbox Filled(int ballots)
    {
        var outbox = new Outbox();
        for (var i = 1; i <= ballots; i++)
            outbox.Add(new Ballot
            {
                Id = Guid.CreateVersion7(),
                PollId = Guid.Empty,
                Answers = [new Answer { QuestionId = 1, OptionIds = [1] }],
                SittingId = Guid.Empty,
                PlacementId = Guid.Empty,
                KioskSequence = i,
                OnScreenMs = 1,
                Language = Language.Fi,
                CastAtMs = 1,
                TimeQuality = TimeQuality.Synced,
                Channel = Channel.Tablet,
            });
        return outbox;
    }

    private static CastReply Reply(Ballot[] ballots, CastOutcome outcome, Ballot? malformed = null) => new()
    {
        Receipts =
        [
            .. ballots.Select(ballot => new CastReceipt
            {
                BallotId = ballot.Id,
                Outcome = ballot == malformed ? CastOutcome.Malformed : outcome,
            }),
        ],
    };
}
