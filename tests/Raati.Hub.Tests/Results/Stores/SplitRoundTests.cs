using Raati.Hub.Results.Stores;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Results.Stores;

public sealed class SplitRoundTests
{
    [Fact]
    public void A_round_leaves_five_and_moves_five()
    {
        Assert.Equal([1], Movers(Standing(1, now: 12), Standing(2, now: 5)));
        Assert.Empty(Movers(Standing(1, now: 12), Standing(2, now: 4)));
        Assert.Empty(Movers(Standing(1, now: 9), Standing(2, now: 9)));
        Assert.Empty(Movers(Standing(1, round: 1, published: 12, seen: 12, now: 16), Standing(2, now: 9)));
    }

    [Fact]
    public void The_last_that_has_not_moved_waits_until_it_alone_has_five_new()
    {
        var moved = Standing(1, round: 1, published: 10, seen: 10, now: 20);
        Assert.Empty(Movers(moved with { Published = 18 }, Standing(2, seen: 8, now: 11)));
        Assert.Equal([2], Movers(moved with { Published = 18 }, Standing(2, seen: 8, now: 13)));
    }

    /// <summary>Stores of all sizes, rounds at every chance: the more rounds, the more there is to subtract.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_subtraction_ever_gives_fewer_than_five(int stores)
    {
        var rounds = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var world = new RoundWorld(stores, seed);
            world.Run(answers: 260, SplitRound.Movers);
            rounds += world.Reader.Rounds;
            Assert.True(world.Reader.Smallest() is null or >= SplitRound.Step, $"seed {seed}: {world.Reader.Smallest()} answers");
        }
        Assert.True(rounds > 40 * 2, $"{rounds} rounds");
    }

    /// <summary>Everybody knows when a store can't have answered: what is taken of it then is nothing.</summary>
    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Nor_does_it_when_stores_come_and_go(int stores)
    {
        var rounds = 0;
        for (var seed = 0; seed < 40; seed++)
        {
            var world = new RoundWorld(stores, seed) { ComeAndGo = 0.02 };
            world.Run(answers: 300, SplitRound.Movers);
            rounds += world.Reader.Rounds;
            Assert.True(world.Reader.Smallest() is null or >= SplitRound.Step, $"seed {seed}: {world.Reader.Smallest()} answers");
        }
        Assert.True(rounds > 40 * 2, $"{rounds} rounds");
    }

    /// <summary>The rules of a single store alone are not enough, and the reader above is one that finds it.</summary>
    [Fact]
    public void Steps_of_each_store_by_itself_would_give_single_answers_away() =>
        Assert.Contains(Found(comeAndGo: 0, all => [.. all.Where(store => store.MayMove).Select(store => store.Store)]), size => size < SplitRound.Step);

    /// <summary>So is he who finds what a store that has just come, moved at once, would leave of the others.</summary>
    [Fact]
    public void A_store_that_moved_as_soon_as_it_came_would_give_the_others_away() => Assert.Contains(
        Found(comeAndGo: 0.02, all => SplitRound.Movers([.. all.Select(store => store with { Settled = true, Waits = 0 })])), size => size < SplitRound.Step);

    private static IEnumerable<int?> Found(double comeAndGo, Func<StoreStanding[], IEnumerable<StoreId>> movers) => Enumerable.Range(0, 20).Select(seed =>
    {
        var world = new RoundWorld(4, seed) { ComeAndGo = comeAndGo };
        world.Run(answers: 200, movers);
        return world.Reader.Smallest();
    });

    [Theory]
    [InlineData(new long[] { 20, 15, 4, 2 }, new[] { 20, 15, -1, -1 })]
    [InlineData(new long[] { 20, 15, 4 }, new[] { 20, -1, -1 })]
    [InlineData(new long[] { 20, 15, 2, 1 }, new[] { 20, -1, -1, -1 })]
    [InlineData(new long[] { 30, 0 }, new[] { -1, -1 })]
    [InlineData(new long[] { 7, 5 }, new[] { 7, 5 })]
    public void No_cell_under_five_is_seen_nor_told_by_the_others(long[] counts, int[] seen) =>
        Assert.Equal(seen, SplitMask.Cover(counts).Select(count => (int)(count ?? -1)));

    private static int[] Movers(params StoreStanding[] stores) => [.. SplitRound.Movers(stores).Select(RoundWorld.Number).Order()];

    private static StoreStanding Standing(int store, int round = 0, long published = 0, long seen = 0, long now = 0) =>
        new(RoundWorld.Store(store), round, published, seen, now);
}

/// <summary>Stores of one poll where answers come at random, and what a reader can make of what is let out.</summary>
internal sealed class RoundWorld
{
    private readonly Random _random;
    private readonly double[] _busy;
    private readonly StoreStanding[] _stores;
    private readonly bool[] _here;

    internal RoundWorld(int stores, int seed)
    {
        _random = new Random(seed);
        _busy = [.. Enumerable.Range(0, stores).Select(_ => Math.Pow(_random.NextDouble(), 2) + 0.02)];
        _stores = [.. Enumerable.Range(0, stores).Select(store => new StoreStanding(Store(store), 0, 0, 0, 0))];
        _here = [.. Enumerable.Repeat(true, stores)];
        Reader = new Subtractions(stores);
    }

    internal Subtractions Reader { get; }

    /// <summary>How likely it is, before each answer, that a store comes or goes.</summary>
    internal double ComeAndGo { get; init; }

    internal void Run(int answers, Func<StoreStanding[], IEnumerable<StoreId>> movers)
    {
        for (var answer = 0; answer < answers; answer++)
        {
            if (_random.NextDouble() < ComeAndGo) Toggle(_random.Next(_stores.Length));
            if (Pick() is var at && !_here[at]) continue;
            _stores[at] = _stores[at] with { Now = _stores[at].Now + 1 };
            Reader.Answered(at);
            if (_random.NextDouble() < 0.4) Move([.. movers(_stores).Select(Number)]);
        }
    }

    internal static StoreId Store(int number) => new(new Guid(number, 0, 0, new byte[8]));

    internal static int Number(StoreId store) => BitConverter.ToInt32(store.Value.ToByteArray());

    private void Move(int[] movers)
    {
        if (movers.Length == 0) return;
        Reader.Moved(movers);
        for (var at = 0; at < _stores.Length; at++)
        {
            var store = _stores[at] with { Seen = _stores[at].Now, Settled = _here[at] };
            _stores[at] = movers.Contains(at) ? store with { Round = Reader.Rounds, Published = store.Now } : store;
        }
    }

    /// <summary>Two are always there.</summary>
    private void Toggle(int at)
    {
        if (_here[at] && _here.Count(here => here) == 2) return;
        Reader.Here(at, _here[at] = !_here[at]);
        _stores[at] = _stores[at] with { Settled = false, Waits = Reader.Rounds + 1 };
    }

    private int Pick()
    {
        var at = _random.NextDouble() * _busy.Sum();
        for (var store = 0; store < _busy.Length - 1; store++)
        {
            if ((at -= _busy[store]) < 0) return store;
        }
        return _busy.Length - 1;
    }
}
