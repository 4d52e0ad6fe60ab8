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
        for (var seed = 0; seed < 60; seed++)
        {
            var world = new RoundWorld(stores, seed);
            world.Run(answers: 260, mostRounds: 7, SplitRound.Movers);
            rounds += world.Reader.Rounds;
            Assert.True(world.Reader.Smallest() is null or >= SplitRound.Step, $"seed {seed}: {world.Reader.Smallest()} answers");
        }
        Assert.True(rounds > 60 * 2, $"{rounds} rounds");
    }

    /// <summary>The rules of a single store alone are not enough, and the reader above is one that finds it.</summary>
    [Fact]
    public void Steps_of_each_store_by_itself_would_give_single_answers_away()
    {
        var found = Enumerable.Range(0, 20).Select(seed =>
        {
            var world = new RoundWorld(3, seed);
            world.Run(answers: 120, mostRounds: 5, all => [.. all.Where(store => store.MayMove).Select(store => store.Store)]);
            return world.Reader.Smallest();
        });
        Assert.Contains(found, size => size < SplitRound.Step);
    }

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

    internal RoundWorld(int stores, int seed)
    {
        _random = new Random(seed);
        _busy = [.. Enumerable.Range(0, stores).Select(_ => Math.Pow(_random.NextDouble(), 2) + 0.02)];
        _stores = [.. Enumerable.Range(0, stores).Select(store => new StoreStanding(Store(store), 0, 0, 0, 0))];
        Reader = new Subtractions(stores);
    }

    internal Subtractions Reader { get; }

    internal void Run(int answers, int mostRounds, Func<StoreStanding[], IEnumerable<StoreId>> movers)
    {
        for (var answer = 0; answer < answers && Reader.Rounds < mostRounds; answer++)
        {
            var at = Pick();
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
            var store = _stores[at] with { Seen = _stores[at].Now };
            _stores[at] = movers.Contains(at) ? store with { Round = Reader.Rounds, Published = store.Now } : store;
        }
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
