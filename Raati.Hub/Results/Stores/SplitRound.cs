using Raati.Hub.Storage;

namespace Raati.Hub.Results.Stores;

/// <summary>
/// Where one store stands in one question: answers in its published split, answers at the last round, answers now, and the round in which it
/// last moved (0: never). It waits since then, or since the first round after it came into the audience; it is settled when it has been in
/// the audience since the last round, and is.
/// </summary>
internal readonly record struct StoreStanding(
    StoreId Store, int Round, long Published, long Seen, long Now, int Waits = 0, bool Settled = true)
{
    /// <summary>Answers that have come since the last round, whoever moved in it.</summary>
    internal long New => Math.Max(0, Now - Seen);

    /// <summary>Answers that its published split does not show; also when it shows some that no longer count.</summary>
    internal long Gathered => Math.Abs(Now - Published);

    internal int WaitsSince => Math.Max(Round, Waits);

    internal bool MayMove => Gathered >= SplitRound.Step && (Round > 0 || Now >= SplitRound.LeastShown);
}

/// <summary>
/// Which stores' splits may move together so that nobody who keeps every figure ever published, the organization's exact split among
/// them, can subtract his way to the split of fewer than 5 answers below the organization:
/// <list type="number">
/// <item>a store moves with at least 5 answers that it has not shown, and first with 10;</item>
/// <item>the stores that stay have together at least 5 new ones since the last round, so the organization minus what moved leaves at least 5;</item>
/// <item>when all stores that have waited longest move, they have together at least 5 new ones since the last round, so what moved minus an
/// earlier state of the organization leaves at least 5;</item>
/// <item>a store that came into the audience since the last round, or is not in it, counts for none of this and stays: everybody knows
/// when it can't have answered, and what is known to be nothing drops out of a subtraction.</item>
/// </list>
/// docs/decisions/0006-store-splits.md has the proof. A round waits for a secret number of further answers of the whole organization, so that
/// it never tells in which store its last answer was given.
/// </summary>
internal static class SplitRound
{
    /// <summary>No split of fewer answers than this is let out, nor left over.</summary>
    internal const int Step = 5;
    /// <summary>No store is shown with fewer.</summary>
    internal const int LeastShown = 10;
    /// <summary>The least and the most answers that a round waits for once it may be.</summary>
    internal const int LeastWait = 5;
    internal const int MostWait = 14;
    /// <summary>Between rounds the organization gains at least a twentieth: a large poll has few rounds.</summary>
    private const int Growth = 20;

    /// <summary>Below this number of answers no round can be.</summary>
    internal static long EarliestAfter(long answersAtLastRound) => answersAtLastRound + Math.Max(2 * Step, answersAtLastRound / Growth);

    /// <summary>The stores that move now; none when the rules can't be met.</summary>
    internal static HashSet<StoreId> Movers(IReadOnlyCollection<StoreStanding> stores)
    {
        var settled = stores.Where(store => store.Settled).ToArray();
        var rest = settled.Sum(store => store.New);
        var movers = new List<StoreStanding>();
        foreach (var store in settled.Where(store => store.MayMove).OrderByDescending(store => store.Gathered).ThenBy(store => store.Store.Value))
        {
            if (rest - store.New < Step) continue;
            rest -= store.New;
            movers.Add(store);
        }
        KeepOneThatWaitedLongest(settled, movers);
        return [.. movers.Select(store => store.Store)];
    }

    private static void KeepOneThatWaitedLongest(StoreStanding[] settled, List<StoreStanding> movers)
    {
        var answered = settled.Where(store => store.Now > 0 || store.Round > 0).ToArray();
        if (answered.Length == 0) return;
        var oldest = answered.Min(store => store.WaitsSince);
        var waiting = answered.Where(store => store.WaitsSince == oldest).ToArray();
        if (waiting.Any(store => !movers.Contains(store)) || waiting.Sum(store => store.New) >= Step) return;
        movers.Remove(waiting.MinBy(store => store.Gathered));
    }
}
