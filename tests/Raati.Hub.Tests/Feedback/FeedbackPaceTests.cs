using Raati.Hub.Feedback;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Feedback;

/// <summary>A tablet that says too much fills neither the database nor the log, and one that says what time it likes stands where it belongs.</summary>
public sealed class FeedbackPaceTests
{
    [Theory, OnBothEngines]
    public async Task A_tablet_hands_in_a_full_outbox_and_then_six_a_minute_and_the_log_tells_it_once(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 1, new HubSettings { Clock = clock });

        var (accepted, last) = await SendAsync(chain.First, FeedbackPace.Burst + 55);

        Assert.Equal(FeedbackPace.Burst, accepted);
        Assert.All(last.Receipts, receipt => Assert.Equal(CastOutcome.Later, receipt.Outcome));
        Assert.Equal(FeedbackPace.RetryAfterMs, last.RetryAfterMs);
        Assert.Equal(FeedbackPace.Burst, await chain.Hub.Database.CountAsync("select count(*) from feedback"));
        Assert.Single(chain.Hub.Log.Lines, line => line.Text.Contains("were not taken", StringComparison.Ordinal));

        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(2, (await SendAsync(chain.First, 10)).Accepted);
        Assert.Single(chain.Hub.Log.Lines, line => line.Text.Contains("were not taken", StringComparison.Ordinal));
    }

    [Theory, OnBothEngines]
    public async Task A_store_takes_so_much_a_day_and_the_next_store_is_not_hindered(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2, new HubSettings { Clock = new FakeClock() });
        var first = Note(chain.First);
        await chain.First.Link.SubmitFeedback([first]);
        var accepted = 1;
        for (var at = 0; at < 7; at++)
        {
            await using var tablet = await Tablet.PairAsync(chain.Operate, chain.First.Identity.StoreId, $"Tabletti {at + 10}");
            accepted += (await SendAsync(tablet, FeedbackPace.Burst)).Accepted;
        }

        Assert.Equal(FeedbackPace.MostOfStoreADay, accepted);
        Assert.Equal(accepted, await chain.Hub.Database.CountAsync("select count(*) from feedback"));
        var after = await chain.First.Link.SubmitFeedback([first, first with { Mood = Mood.Good }, Note(chain.First)]);
        Assert.Equal([CastOutcome.Accepted, CastOutcome.Conflict, CastOutcome.Later], after.Receipts.Select(receipt => receipt.Outcome));
        Assert.Equal(1, (await SendAsync(chain.Tablets[1], 1)).Accepted);
    }

    [Theory, OnBothEngines]
    public async Task Without_a_time_and_ahead_of_time_it_stands_where_it_was_received(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 1, new HubSettings { Clock = clock });
        var start = clock.NowMs;
        Contracts.Feedback[] left =
        [
            Note(chain.First) with { LeftAtMs = 0, TimeQuality = TimeQuality.Unknown },
            Note(chain.First) with { LeftAtMs = 253_370_764_800_000 }, // in 9999
            Note(chain.First) with { LeftAtMs = start - 3_600_000, TimeQuality = TimeQuality.Carried },
            Note(chain.First),
        ];
        for (var at = 0; at < left.Length; at++)
        {
            if (at == 3) left[at] = left[at] with { LeftAtMs = clock.NowMs };
            await chain.First.Link.SubmitFeedback([left[at]]);
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        var listed = (await chain.Operate.FeedbackAsync()).Items;

        Assert.Equal(
            [(left[3].Id, start + 300), (left[1].Id, start + 100), (left[0].Id, start), (left[2].Id, start - 3_600_000)],
            listed.Select(item => (item.Id, item.LeftAtMs)));
        Assert.Equal(start - 3_600_000, (await chain.Operate.Api.Get<FeedbackSummary>("/api/feedback/summary")).OldestUnreadAtMs);
    }

    private static async Task<(int Accepted, FeedbackReply Last)> SendAsync(Tablet tablet, int number)
    {
        var (accepted, sent) = (0, 0);
        while (true)
        {
            var reply = await tablet.Link.SubmitFeedback([.. Enumerable.Range(sent, Math.Min(10, number - sent)).Select(_ => Note(tablet))]);
            accepted += reply.Receipts.Count(receipt => receipt.Outcome is CastOutcome.Accepted);
            sent += reply.Receipts.Length;
            if (sent >= number) return (accepted, reply);
        }
    }

    private static Contracts.Feedback Note(Tablet tablet) => new()
    {
        Id = Guid.CreateVersion7(),
        SittingId = Guid.CreateVersion7(),
        PlacementId = tablet.Identity.PlacementId,
        Mood = Mood.Bad,
        Text = "Jono",
        Language = Language.Fi,
        LeftAtMs = tablet.HubTimeMs,
        TimeQuality = TimeQuality.Synced,
    };
}
