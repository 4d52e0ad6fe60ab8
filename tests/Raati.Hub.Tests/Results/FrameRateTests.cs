using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Results;

public sealed class FrameRateTests
{
    [Theory, OnBothEngines]
    public async Task Who_looks_gets_four_frames_a_second_and_everyone_else_one_count(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 5, new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        var (voter, onlooker) = (new Shopper(chain.First), chain.Tablets[1]);
        await voter.VotesAsync(poll, 1);
        await clock.AdvanceUntilAsync(() => voter.Sees(poll, 1) == 1 && Counted() == 1);
        clock.Advance(TimeSpan.FromSeconds(2));
        await voter.VotesAsync(poll, 1);
        await Eventually.TrueAsync(() => voter.Sees(poll, 1) == 2 && Counted() == 2, what: "after a quiet while a vote is shown at once");

        await voter.VotesAsync(poll, 1);
        await FenceAsync(chain);
        Assert.Equal((2, 2), (voter.Sees(poll, 1), Counted()));
        clock.Advance(TimeSpan.FromMilliseconds(250));
        await Eventually.TrueAsync(() => voter.Sees(poll, 1) == 3, what: "after 250 ms who looks sees it");
        await FenceAsync(chain);
        Assert.Equal(2, Counted());
        clock.Advance(TimeSpan.FromMilliseconds(750));
        await Eventually.TrueAsync(() => Counted() == 3, what: "after a second everyone counts it");

        long? Counted() => onlooker.Counts.GetValueOrDefault(poll)?.Answers;
    }

    /// <summary>Whatever was on its way to a tablet before this is there after it.</summary>
    private static async Task FenceAsync(Chain chain)
    {
        foreach (var tablet in chain.Tablets) await tablet.BeatAsync();
    }
}
