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
/// What a set of ballots adds to the tally, or takes from it. Rows come out sorted by key: two nodes that add to the same rows take them in
/// one order and can't deadlock. What adds nothing does not come out.
/// </summary>
internal sealed class TallyDelta
{
    private readonly Dictionary<TallyKey, long> _options = [];
    private readonly Dictionary<ClassKey, long> _classes = [];
    private readonly Dictionary<PollKey, long> _polls = [];

    internal IEnumerable<KeyValuePair<TallyKey, long>> Options => Rows(_options, Comparer<TallyKey>.Default);
    internal IEnumerable<KeyValuePair<ClassKey, long>> Classes => Rows(_classes, Comparer<ClassKey>.Default);
    internal IEnumerable<KeyValuePair<PollKey, long>> Polls => Rows(_polls, Comparer<PollKey>.Create(Order.Of));

    /// <summary>Sum of absolute values over all rows; 0 when it adds nothing.</summary>
    internal long Size => Options.Sum(row => Math.Abs(row.Value)) + Classes.Sum(row => Math.Abs(row.Value)) + Polls.Sum(row => Math.Abs(row.Value));

    internal void Add(PollKey poll, IEnumerable<(int Question, int Option)> choices, StoreId store, Channel channel, BallotClass taken,
        long ballots = 1)
    {
        foreach (var (question, option) in choices) Option(new TallyKey(poll, question, option, store, channel, taken), ballots);
        Class(new ClassKey(poll, store, channel, taken), ballots);
        Poll(poll, ballots);
    }

    internal void Option(TallyKey key, long ballots) => Count(_options, key, ballots);

    internal void Class(ClassKey key, long ballots) => Count(_classes, key, ballots);

    internal void Poll(PollKey key, long ballots) => Count(_polls, key, ballots);

    private static IEnumerable<KeyValuePair<TKey, long>> Rows<TKey>(Dictionary<TKey, long> counts, IComparer<TKey> order) where TKey : notnull =>
        counts.Where(row => row.Value != 0).OrderBy(row => row.Key, order);

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
