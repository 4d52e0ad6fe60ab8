namespace Raati.Hub.Results.Stores;

/// <summary>
/// Which cells of one split may be seen: none under 5, and never just one covered, nor covered ones that come to fewer than 5 together,
/// since the rest would tell them (complementary suppression).
/// </summary>
internal static class SplitMask
{
    /// <summary>The same cells, null where covered.</summary>
    internal static long?[] Cover(IReadOnlyList<long> counts)
    {
        var covered = Enumerable.Range(0, counts.Count).Where(at => counts[at] < SplitRound.Step).ToHashSet();
        foreach (var next in Enumerable.Range(0, counts.Count).Where(at => !covered.Contains(at)).OrderBy(at => counts[at]).ToArray())
        {
            if (covered.Count == 0 || (covered.Count > 1 && covered.Sum(at => counts[at]) >= SplitRound.Step)) break;
            covered.Add(next);
        }
        return [.. counts.Select((count, at) => covered.Contains(at) ? (long?)null : count)];
    }
}
