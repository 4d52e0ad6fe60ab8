using System.Net;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Polls;

public sealed class ClosingTimeTests
{
    private const long Minute = 60_000;

    [Theory, OnBothEngines]
    public async Task A_closing_time_is_never_moved_into_the_past(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        clock.Advance(TimeSpan.FromMinutes(10));
        await chain.First.VoteAsync(poll, 1);

        foreach (var passed in new[] { clock.NowMs - 1, clock.NowMs, clock.NowMs - 20 * Minute, 0 })
        {
            var refused = await Assert.ThrowsAsync<ApiException>(() => chain.Operate.ChangeClosingAsync(poll, passed));
            Assert.Equal((HttpStatusCode.BadRequest, "closesAtMs"), (refused.Status, Assert.Single(refused.Fields).Key));
        }

        Assert.Equal((1, 0), await CountedAsync(chain, poll));
        Assert.Equal(clock.NowMs + 1, (await chain.Operate.ChangeClosingAsync(poll, clock.NowMs + 1)).Content.ClosesAtMs);
        Assert.Equal(clock.NowMs, (await chain.Operate.CloseAsync(poll)).Content.ClosesAtMs);
    }

    [Theory, OnBothEngines]
    public async Task Nor_before_the_opening(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var opens = clock.NowMs + 10 * Minute;
        var poll = (await chain.Operate.PublishAsync(Sample.Poll("Maistuuko?") with { OpensAtMs = opens })).Id;

        foreach (var early in new[] { opens, opens - Minute })
        {
            var refused = await Assert.ThrowsAsync<ApiException>(() => chain.Operate.ChangeClosingAsync(poll, early));
            Assert.Equal("Closing comes after opening.", Assert.Single(refused.Fields["closesAtMs"]));
        }

        Assert.Equal(opens + Minute, (await chain.Operate.ChangeClosingAsync(poll, opens + Minute)).Content.ClosesAtMs);
    }

    private static async Task<(long, long)> CountedAsync(Chain chain, Guid poll)
    {
        var view = await chain.Operate.PollAsync(poll);
        return (view.Answers, view.Discarded);
    }
}
