using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Results;

/// <summary>Who sees a split, and how finely it moves.</summary>
public sealed class SecrecyTests
{
    [Theory, OnBothEngines]
    public async Task A_stepped_split_moves_only_when_five_have_gathered(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        await StepsOfFiveAsync(chain, await chain.PublishAsync(Sample.Poll("Maistuuko?") with { Secrecy = Secrecy.Stepped }));
    }

    [Theory, OnBothEngines]
    public async Task So_does_every_split_of_an_audience_of_few_stores(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 4);
        await StepsOfFiveAsync(chain, await chain.PublishAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_split_moves_in_steps_as_long_as_its_audience_is_in_few_stores(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = await chain.PublishAsync();
        var (moving, away) = (chain.Tablets[4].Identity.KioskId, chain.Tablets[4].Identity.StoreId);
        await ShowsAsync(chain, poll, [chain.Operate], 1, 2, 3);

        await chain.Operate.MoveAsync(moving, chain.First.Identity.StoreId);
        await ShowsAsync(chain, poll, [chain.Operate], 3, 3, 3, 3, 8, 8);
        await chain.Operate.MoveAsync(moving, away);
        await ShowsAsync(chain, poll, [chain.Operate], 10, 11);
        await chain.Operate.ChangeAudienceAsync(poll, new Audience { Stores = [chain.First.Identity.StoreId] });
        await ShowsAsync(chain, poll, [chain.Operate], 11, 11, 11, 11, 16);
    }

    [Fact]
    public async Task A_store_that_leaves_makes_it_move_in_steps_on_every_node()
    {
        await using var chain = await Chain.StartAsync(Engine.Postgres);
        await using var database = chain.Hub.Database.ForAnotherHub();
        await using var second = await TestHub.StartAsync(database);
        using var there = await second.SignInAsync();
        var poll = await chain.PublishAsync();
        await ShowsAsync(chain, poll, [there, chain.Operate], 1, 2, 3);

        await chain.Operate.RevokeAsync(chain.Tablets[4].Identity.KioskId);

        await ShowsAsync(chain, poll, [there, chain.Operate], 3, 3, 3, 3, 8, 8);
    }

    [Theory, OnBothEngines]
    public async Task No_split_leaves_for_a_tablet_before_it_may(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var (never, afterClose, afterVote, always) = (await PublishAsync(Visibility.Never), await PublishAsync(Visibility.AfterClose),
            await PublishAsync(Visibility.AfterVote), await PublishAsync(Visibility.Always));
        var (voter, onlooker) = (chain.First, chain.Tablets[1]);

        foreach (var poll in new[] { never, afterClose, afterVote, always }) await new Shopper(voter).VotesAsync(poll, 1);
        await onlooker.WatchAsync(afterVote);
        await Eventually.TrueAsync(() => voter.Results.ContainsKey(afterVote), what: "who voted sees it");
        await Eventually.TrueAsync(() => onlooker.Results.TryGetValue(always, out var seen) && seen.Answers == 1, what: "everyone sees always");
        await Eventually.TrueAsync(() => onlooker.Counts.TryGetValue(never, out var seen) && seen.Answers == 1, what: "everyone counts");
        Assert.DoesNotContain(afterClose, voter.Results.Keys);
        await chain.Operate.CloseAsync(afterClose);
        await Eventually.TrueAsync(() => onlooker.Results.ContainsKey(afterClose), what: "closed: everyone sees afterClose");

        Assert.DoesNotContain(never, voter.Results.Keys.Concat(onlooker.Results.Keys));
        Assert.Null(onlooker.Results[afterClose].Discarded);
        Assert.Equal(1, (await chain.Operate.ResultAsync(never)).Answers);

        Task<Guid> PublishAsync(Visibility visibility) => chain.PublishAsync(Sample.Poll($"{visibility}?") with { Visibility = visibility });
    }

    /// <summary>One vote after the other, and what each console is shown after each.</summary>
    private static async Task ShowsAsync(Chain chain, Guid poll, Operator[] consoles, params long[] answers)
    {
        foreach (var expected in answers)
        {
            await chain.First.VoteAsync(poll, 1);
            foreach (var console in consoles) Assert.Equal(expected, (await console.ResultAsync(poll)).Answers);
        }
    }

    private static async Task StepsOfFiveAsync(Chain chain, Guid poll)
    {
        for (var vote = 1; vote <= 12; vote++)
        {
            await chain.First.VoteAsync(poll, 1);
            var shown = await chain.Operate.ResultAsync(poll);
            Assert.Equal(vote / 5 * 5, shown.Answers);
            Assert.Equal(vote / 5 * 5, shown.Counts[0].Count);
        }
        Assert.Equal(12, (await chain.Operate.PollAsync(poll)).Answers);
        await Eventually.TrueAsync(() => chain.First.Counts.TryGetValue(poll, out var count) && count.Answers == 12, what: "the number is live");
    }
}
