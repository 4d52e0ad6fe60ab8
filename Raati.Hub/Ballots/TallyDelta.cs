using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

internal readonly record struct TallyKey(PollKey Poll, int Question, int Option, StoreId Store, Channel Channel, BallotClass Class)
    : IComparable<TallyKey>
{
    public int CompareTo(TallyKey other) => Order.First(
        ClassKey.CompareTo(other.ClassKey), Question.CompareTo(other.Question), Option.CompareTo(other.Option));

    private ClassKey ClassKey => new(Poll, Store, Channel, Class);
}

internal readonly record struct ClassKey(PollKey Poll, StoreId Store, Channel Channel, BallotClass Class) : IComparable<ClassKey>
{
    public int CompareTo(ClassKey other) => Order.First(
        Order.Of(Poll, other.Poll), Store.Value.CompareTo(other.Store.Value), ((int)Channel).CompareTo((int)other.Channel),
        ((int)Class).CompareTo((int)other.Class));
}

/// <summary>
/// What a set of ballots adds to the tally. Rows come out sorted by key: two nodes that add to the same rows take them in one order
/// and can't deadlock.
/// </summary>
internal sealed class TallyDelta
{
    private readonly Dictionary<TallyKey, long> _options = [];
    private readonly Dictionary<ClassKey, long> _classes = [];
    private readonly Dictionary<PollKey, long> _polls = [];

    internal IEnumerable<KeyValuePair<TallyKey, long>> Options => _options.OrderBy(row => row.Key);
    internal IEnumerable<KeyValuePair<ClassKey, long>> Classes => _classes.OrderBy(row => row.Key);
    internal IEnumerable<KeyValuePair<PollKey, long>> Polls =>
        _polls.OrderBy(row => row.Key, Comparer<PollKey>.Create(Order.Of));

    internal void Add(PollKey poll, IEnumerable<(int Question, int Option)> choices, StoreId store, Channel channel, BallotClass taken,
        long ballots = 1)
    {
        foreach (var (question, option) in choices) Count(_options, new TallyKey(poll, question, option, store, channel, taken), ballots);
        Count(_classes, new ClassKey(poll, store, channel, taken), ballots);
        Count(_polls, poll, ballots);
    }

    private static void Count<TKey>(Dictionary<TKey, long> counts, TKey key, long ballots) where TKey : notnull =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += ballots;
}

file static class Order
{
    internal static int Of(PollKey left, PollKey right) => First(
        left.Organization.Value.CompareTo(right.Organization.Value), left.Poll.Value.CompareTo(right.Poll.Value));

    internal static int First(params ReadOnlySpan<int> comparisons)
    {
        foreach (var comparison in comparisons)
        {
            if (comparison != 0) return comparison;
        }
        return 0;
    }
}
