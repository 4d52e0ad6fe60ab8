using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Programs;

namespace Raati.Hub.Tests.Results.Stores;

/// <summary>Who sees a store's split, and when.</summary>
[TakesLong]
public sealed class StoreSecrecyTests
{
    [Theory, OnBothEngines]
    public async Task Who_watches_gets_the_split_of_his_own_store_and_of_no_other(Engine engine)
    {
        await using var world = await StoreWorld.CreateAsync(engine, hubs: 1, stores: 5, new Random(1));
        var poll = await world.PublishAsync(Sample.Poll("Maistuuko?"));
        for (var answer = 0; answer < 60; answer++)
        {
            await world.VoteAsync(answer % 2, poll, answer % 4 < 2 ? 1 : 2);
            await world.SettleAsync(poll, answer + 1);
        }
        await world.Tablets[4].WatchAsync(poll);
        await world.VoteAsync(0, poll, 1);
        await world.VoteAsync(1, poll, 1);
        foreach (var at in new[] { 0, 1 }) await world.Tablets[at].WatchAsync(poll);
        await world.Clock.AdvanceUntilAsync(() => Enumerable.Range(0, 2).All(at => world.Tablets[at].Results.GetValueOrDefault(poll)?.Answers == 62));

        var shown = (await world.Managers[0].ReportAsync(poll)).Stores.Where(store => store.Questions.Length > 0).ToDictionary(store => store.StoreId);
        Assert.NotEmpty(shown);
        foreach (var at in new[] { 0, 1 })
        {
            var part = world.Tablets[at].Results[poll].Store;
            if (!shown.TryGetValue(world.Stores[at].Id, out var store)) Assert.Null(part);
            else Assert.Equal(store.Questions[0].Cells.Select(cell => cell.Count), part?.Counts.Select(count => (long?)count.Count) ?? []);
        }
        Assert.Null(world.Tablets[4].Results.GetValueOrDefault(poll)?.Store);
    }

    [Theory, OnBothEngines]
    public async Task Who_watches_is_told_nothing_that_lacks_his_stores_part(Engine engine)
    {
        await using var world = await StoreWorld.CreateAsync(engine, hubs: 1, stores: 5, new Random(1));
        var poll = await world.PublishAsync(Sample.Poll("Maistuuko?"));
        var answers = 0;
        int? own = null;
        while (own is null)
        {
            await AnswerAsync(answers % 2);
            var shown = (await world.Managers[0].ReportAsync(poll)).Stores.FirstOrDefault(store => store.Questions.Length > 0);
            if (shown is not null) own = world.Stores.FindIndex(store => store.Id == shown.StoreId);
        }
        var tablet = world.Tablets[own.Value];
        await tablet.WatchAsync(poll);
        await world.Clock.AdvanceUntilAsync(() => tablet.Results.GetValueOrDefault(poll)?.Store is not null);
        var told = new List<ResultFrame>();
        tablet.Told += frame => { if (frame.PollId == poll) lock (told) told.Add(frame); };

        // Once a minute everybody is told how it stands, for when the line is gone.
        for (var look = 0; look < 4; look++)
        {
            await VoteAsync(1 - own.Value);
            // As a page does while its shopper looks: a slow hub answers after minutes of this clock.
            await world.Clock.AdvanceUntilAsync(async () =>
            {
                await tablet.WatchAsync(poll);
                return tablet.Results[poll].Answers == answers;
            });
            world.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        ResultFrame[] heard;
        lock (told) heard = [.. told];
        Assert.True(heard.Length >= 4);
        Assert.All(heard, frame => Assert.NotNull(frame.Store));

        Task VoteAsync(int store) => world.VoteAsync(store, poll, answers++ % 4 < 2 ? 1 : 2);

        async Task AnswerAsync(int store)
        {
            await VoteAsync(store);
            await world.SettleAsync(poll, answers);
        }
    }

    [Theory, OnBothEngines]
    public async Task A_certified_poll_shows_what_it_may_without_waiting_for_more(Engine engine)
    {
        await using var world = await StoreWorld.CreateAsync(engine, hubs: 1, stores: 5, new Random(2));
        var poll = await world.PublishAsync(Sample.Poll("Maistuuko?"));
        for (var answer = 0; answer < 10; answer++) await world.VoteAsync(0, poll, answer % 2 + 1);
        for (var answer = 0; answer < 5; answer++) await world.VoteAsync(1, poll, 1);
        await world.SettleAsync(poll, 15);
        Assert.All((await world.Managers[0].ReportAsync(poll)).Stores, store => Assert.Empty(store.Questions));

        await world.Managers[0].CloseAsync(poll);
        world.Clock.Advance(TimeSpan.FromDays(1));
        using var manager = await world.Hubs[0].SignInAsync();
        await manager.CertifyAsync(poll);

        PollResult? result = null;
        await world.Clock.AdvanceUntilAsync(() => (result = manager.ReportAsync(poll).Result).Stores.Any(store => store.Questions.Length > 0));
        Assert.Equal([5, 5], result!.Stores.Single(store => store.Questions.Length > 0).Questions[0].Cells.Select(cell => cell.Count ?? 0));
    }

    /// <summary>The sixth rule, by the audience that an operator changes.</summary>
    [Theory, OnBothEngines]
    public async Task A_store_that_came_back_moves_nobody_and_is_not_shown_before_a_round_has_passed(Engine engine)
    {
        const int first = 0, second = 1, back = 5;
        await using var world = await StoreWorld.CreateAsync(engine, hubs: 1, stores: 6, new Random(3));
        var poll = await world.PublishAsync(Sample.Poll("Maistuuko?"));
        await world.AudienceAsync(poll, stores: 5);
        var answers = 0;
        while (answers < 30) await AnswerAsync(first);
        while (!(await ShownAsync()).ContainsKey(first)) await AnswerAsync(second);
        var before = await ShownAsync();

        await world.AudienceAsync(poll, stores: 6);
        for (var answer = 0; answer < 20; answer++)
        {
            await AnswerAsync(back);
            await AnswerAsync(back);
            await AnswerAsync(first);
        }
        Assert.Equal(before, await ShownAsync());

        // Those that were there all along make the next round; it is not in that one yet, and in a later one it is.
        while ((await ShownAsync()) is var shown && shown.Count == before.Count && shown[first] == before[first]) await AnswerAsync(second);
        Assert.DoesNotContain(back, (await ShownAsync()).Keys);
        while (!(await ShownAsync()).ContainsKey(back))
        {
            await AnswerAsync(first);
            await AnswerAsync(second);
        }

        async Task AnswerAsync(int store)
        {
            Assert.True(answers < 300, "no round comes");
            await world.VoteAsync(store, poll, answers % 2 + 1);
            await world.SettleAsync(poll, ++answers);
        }

        async Task<Dictionary<int, long>> ShownAsync() => (await world.Managers[0].ReportAsync(poll)).Stores.Where(store => store.Questions.Length > 0)
            .ToDictionary(store => world.Stores.FindIndex(one => one.Id == store.StoreId), store => store.Questions[0].Answers);
    }
}

/// <summary>A poll in some stores, one hub or two on one clock, and hints that may be lost.</summary>
internal sealed class StoreWorld : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly Random _random;
    private readonly HintExchange _hints = new(() => false);
    private readonly double[] _busy;

    private StoreWorld(TestDatabase database, int stores, Random random)
    {
        (_database, _random) = (database, random);
        _busy = [.. Enumerable.Range(0, stores).Select(_ => random.NextDouble() + 0.1)];
    }

    internal FakeClock Clock { get; } = new();
    internal List<TestHub> Hubs { get; } = [];
    internal List<Operator> Managers { get; } = [];
    internal List<StoreView> Stores { get; } = [];
    internal List<Tablet> Tablets { get; } = [];

    internal static async Task<StoreWorld> CreateAsync(Engine engine, int hubs, int stores, Random random)
    {
        var world = new StoreWorld(await TestDatabase.CreateMigratedAsync(engine), stores, random);
        for (var hub = 0; hub < hubs; hub++)
        {
            world.Hubs.Add(await TestHub.StartAsync(hub == 0 ? world._database : world._database.ForAnotherHub(),
                new HubSettings { Clock = world.Clock, Configure = builder => builder.Services.AddSingleton(world._hints.Join()) }));
            world.Managers.Add(await world.Hubs[hub].SignInAsync());
        }
        var area = await world.Managers[0].AddAreaAsync("Keskusta");
        for (var at = 0; at < stores; at++)
        {
            world.Stores.Add(await world.Managers[0].AddStoreAsync($"Myymälä {at}", at < 3 ? area.Id : null, members: 100 * (at + 1)));
            var tablet = await Tablet.PairOnlyAsync(world.Managers[0], world.Stores[at].Id, $"Tabletti {at}", new TabletOptions { Clock = world.Clock });
            await tablet.ConnectAsync(world.Hubs[at % hubs].Url);
            world.Tablets.Add(tablet);
        }
        return world;
    }

    internal T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    /// <summary>Some stores are busier, and one at times has a rush.</summary>
    internal int PickStore()
    {
        if (_random.Next(4) == 0) return 0;
        var at = _random.NextDouble() * _busy.Sum();
        return Math.Max(0, Array.FindIndex(_busy, share => (at -= share) < 0));
    }

    internal async Task<Guid> PublishAsync(PollRequest poll)
    {
        var id = (await Managers[0].PublishAsync(poll)).Id;
        foreach (var tablet in Tablets) await Clock.AdvanceUntilAsync(() => tablet.Holds(id));
        return id;
    }

    internal async Task VoteAsync(int store, Guid poll, int option)
    {
        Assert.Equal(BallotClass.Counted, (await Tablets[store].VoteAsync(poll, option))?.Class);
        if (_random.Next(3) == 0) await Tablets[store].WatchAsync(poll);
    }

    /// <summary>The poll is for the first so many stores from here on, and their tablets hold it.</summary>
    internal async Task AudienceAsync(Guid poll, int stores)
    {
        await Managers[0].ChangeAudienceAsync(poll, new Audience { Stores = [.. Stores.Take(stores).Select(store => store.Id)] });
        await Clock.AdvanceUntilAsync(() => Tablets.Index().All(tablet => tablet.Item.Holds(poll) == tablet.Index < stores));
    }

    /// <summary>Every hub has counted every answer, and so has looked whether a round may be.</summary>
    internal Task SettleAsync(Guid poll, long answers) =>
        Clock.AdvanceUntilAsync(() => Tablets.Where(tablet => tablet.Holds(poll)).All(tablet => tablet.Counts.GetValueOrDefault(poll)?.Answers == answers));

    public async ValueTask DisposeAsync()
    {
        foreach (var tablet in Tablets) await tablet.DisposeAsync();
        foreach (var manager in Managers) manager.Dispose();
        foreach (var hub in Hubs) await hub.DisposeAsync();
        await _database.DisposeAsync();
    }
}
