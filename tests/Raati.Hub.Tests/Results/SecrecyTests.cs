using System.Net;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Results;

/// <summary>Who sees a split, and how finely it moves.</summary>
[TakesLong]
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
    public async Task Once_an_audience_was_in_few_stores_its_split_moves_in_steps_for_good(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = await chain.PublishAsync();
        var (moving, away) = (chain.Tablets[4].Identity.KioskId, chain.Tablets[4].Identity.StoreId);
        await ShowsAsync(chain, poll, [chain.Operate], 1, 2, 3);

        await chain.Operate.MoveAsync(moving, chain.First.Identity.StoreId);
        await ShowsAsync(chain, poll, [chain.Operate], 3, 3, 3, 3, 8, 8);
        await chain.Operate.MoveAsync(moving, away);
        // The ninth was given in few stores: it must not stand out now.
        await ShowsAsync(chain, poll, [chain.Operate], 8, 8, 8, 13);
        await chain.Operate.ChangeAudienceAsync(poll, new Audience { Stores = [chain.First.Identity.StoreId] });
        await ShowsAsync(chain, poll, [chain.Operate], 13, 13, 13, 13, 18);
        using var ballots = await chain.Operate.Api.Raw(HttpMethod.Get, $"/api/polls/{poll}/ballots.csv");
        Assert.Equal(HttpStatusCode.Conflict, ballots.StatusCode);
    }

    [Theory, OnBothEngines]
    public async Task An_audience_that_widens_lets_no_single_answer_of_the_few_stores_out(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = (await chain.Operate.PublishAsync(
            Sample.Poll("Maistuuko?") with { Audience = new Audience { Stores = [chain.First.Identity.StoreId] } })).Id;
        await Eventually.TrueAsync(() => chain.First.Holds(poll), what: "the tablet holds the poll");
        await ShowsAsync(chain, poll, [chain.Operate], 0, 0, 0);

        await chain.Operate.ChangeAudienceAsync(poll, new Audience { All = true });

        Assert.Equal(0, (await chain.Operate.ResultAsync(poll)).Answers);
        await ShowsAsync(chain, poll, [chain.Operate], 0, 5, 5);
    }

    [Theory, OnBothEngines]
    public async Task A_question_that_few_have_answered_waits_for_five_of_its_own(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = await chain.PublishAsync(Sample.Poll("Kysely") with
        {
            Questions = [Sample.YesNo(1, "Maistuuko?"), Sample.YesNo(2, "Tuletko taas?")],
            Secrecy = Secrecy.Stepped,
        });
        for (var vote = 1; vote <= 20; vote++)
        {
            await chain.First.VoteAsync(poll, vote % 4 == 0 ? [1, 2] : [1]);
            var shown = (await chain.Operate.ResultAsync(poll)).Counts.ToLookup(count => count.QuestionId, count => count.Count);
            Assert.Equal((vote / 5 * 5, vote / 20 * 5), (shown[1].Sum(), shown[2].Sum()));
        }
    }

    [Theory, OnBothEngines]
    public async Task A_hub_that_does_not_know_what_was_shown_shows_nothing_until_five_more(Engine engine)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(engine);
        Guid poll;
        await using (var hub = await TestHub.StartAsync(database))
        {
            using var operate = await hub.SignInAsync();
            var tablets = await Chain.OpenStoresAsync(operate, 5);
            poll = (await operate.PublishAsync(Sample.Poll("Maistuuko?"))).Id;
            await Eventually.TrueAsync(() => tablets[0].Holds(poll), what: "the tablet holds the poll");
            for (var vote = 1; vote <= 3; vote++) await tablets[0].VoteAsync(poll, 1);
            Assert.Equal(3, (await operate.ResultAsync(poll)).Answers);
            await operate.RevokeAsync(tablets[4].Identity.KioskId);
            foreach (var tablet in tablets) await tablet.DisposeAsync();
        }
        // As if it had been killed between the revocation and its next look.
        await database.ScalarAsync("delete from published_splits");

        await using var next = await TestHub.StartAsync(database);
        using var again = await next.SignInAsync();
        await using var voter = await Tablet.PairAsync(again, (await again.KiosksAsync())[0].StoreId, "Toinen");
        await Eventually.TrueAsync(() => voter.Holds(poll), what: "the tablet holds the poll");
        Assert.Equal(0, (await again.ResultAsync(poll)).Answers);
        for (var vote = 4; vote <= 9; vote++)
        {
            await voter.VoteAsync(poll, 1);
            Assert.Equal(vote < 8 ? 0 : 8, (await again.ResultAsync(poll)).Answers);
        }
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
