namespace Raati.Hub.Tests.Results.Stores;

/// <summary>
/// A reader who has kept every figure: the organization's exact split between all rounds, and each store's at every round it moved in. Its
/// unknowns are cells, the answers of one store between two rounds. A figure it can make by adding and subtracting is
/// <c>sum of a[i] x (the organization between rounds i and i + 1) - sum of b[run] x (a store between two of its moves)</c>; when every
/// coefficient a[i] - b[run] is 0 or 1, it has the split of a set of answers. All a within bounds are tried, with the b that leave least.
/// </summary>
internal sealed class Subtractions
{
    private const int LowestFactor = -1;
    private const int HighestFactor = 2;
    private const int MostIntervals = 10;

    private readonly List<int[]> _cells = [];
    private readonly List<HashSet<int>> _moved = [];
    private readonly int _stores;
    private int[] _open;

    internal Subtractions(int stores) => (_stores, _open) = (stores, new int[stores]);

    internal int Rounds => _moved.Count;

    internal void Answered(int store) => _open[store]++;

    internal void Moved(IEnumerable<int> stores)
    {
        _cells.Add(_open);
        _moved.Add([.. stores]);
        _open = new int[_stores];
    }

    /// <summary>The smallest set of answers below the organization whose split can be computed; null when there is none.</summary>
    internal int? Smallest()
    {
        List<int[]> cells = [.. _cells, _open];
        var intervals = cells.Count;
        if (intervals > MostIntervals) throw new InvalidOperationException("So many rounds would take too long to try.");
        var factors = new int[intervals];
        int? smallest = null;
        Try(0);
        return smallest;

        void Try(int at)
        {
            if (at == intervals)
            {
                if (SizeOf(factors, cells, _moved) is { } size and > 0 && size < (smallest ?? int.MaxValue)) smallest = size;
                return;
            }
            for (var factor = LowestFactor; factor <= HighestFactor; factor++)
            {
                factors[at] = factor;
                Try(at + 1);
            }
        }
    }

    /// <summary>How many answers a combination leaves; null when it is not the split of a set, or is one of the whole organization.</summary>
    private int? SizeOf(int[] factors, List<int[]> cells, List<HashSet<int>> moved)
    {
        var size = 0;
        var whole = true;
        for (var store = 0; store < _stores; store++)
        {
            for (var from = 0; from < factors.Length;)
            {
                var to = from;
                while (to < moved.Count && !moved[to].Contains(store)) to++;
                var published = to < moved.Count;
                var end = published ? to : factors.Length - 1;
                var least = published ? factors[from..(end + 1)].Min() : 0;
                for (var at = from; at <= end; at++)
                {
                    var left = factors[at] - least;
                    if (left is not (0 or 1)) return null;
                    size += left * cells[at][store];
                    whole &= left == factors[at];
                }
                from = end + 1;
            }
        }
        return whole ? null : size;
    }
}
