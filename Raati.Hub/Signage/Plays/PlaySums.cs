using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>What sums are kept of, beside their time.</summary>
internal readonly record struct SumKey(OrganizationId Organization, Guid Publication, StoreId Store, Guid Slide);

/// <summary>What is added to one sum.</summary>
internal sealed class PlaySum
{
    internal long Plays { get; set; }
    internal long Cut { get; set; }
    internal long Uncertain { get; set; }
    internal long SeenMs { get; set; }
    internal double ExpectedPlays { get; set; }
    internal double ExpectedMs { get; set; }
}

/// <summary>What one transaction adds to hours and days.</summary>
internal sealed class PlaySums
{
    internal const long HourMs = 3_600_000;

    private readonly Dictionary<(SumKey Key, long Hour), PlaySum> _hours = [];
    private readonly Dictionary<(SumKey Key, string Day), PlaySum> _days = [];

    /// <param name="key">Whose.</param>
    /// <param name="atMs">When.</param>
    /// <param name="day">The store's day then.</param>
    /// <param name="add">Called for the hour and for the day.</param>
    internal void Add(SumKey key, long atMs, string day, Action<PlaySum> add)
    {
        add(Of(_hours, (key, HourOf(atMs))));
        add(Of(_days, (key, day)));
    }

    internal static long HourOf(long ms) => ms - (ms % HourMs);

    /// <summary>Sorted by key, so that two nodes never wait for each other crosswise.</summary>
    internal async Task Write(Session session)
    {
        await PlayTables.AddHours(session, _hours.OrderBy(sum => sum.Key.Hour).ThenBy(sum => sum.Key.Key, InOrder)
            .Select(sum => (sum.Key.Key, sum.Key.Hour, sum.Value)));
        await PlayTables.AddDays(session, _days.OrderBy(sum => sum.Key.Day, StringComparer.Ordinal).ThenBy(sum => sum.Key.Key, InOrder)
            .Select(sum => (sum.Key.Key, sum.Key.Day, sum.Value)));
    }

    private static readonly Comparer<SumKey> InOrder = Comparer<SumKey>.Create((one, other) =>
        (one.Organization.Value, one.Publication, one.Store.Value, one.Slide)
        .CompareTo((other.Organization.Value, other.Publication, other.Store.Value, other.Slide)));

    private static PlaySum Of<TKey>(Dictionary<TKey, PlaySum> sums, TKey key) where TKey : notnull =>
        sums.TryGetValue(key, out var sum) ? sum : sums[key] = new PlaySum();
}
