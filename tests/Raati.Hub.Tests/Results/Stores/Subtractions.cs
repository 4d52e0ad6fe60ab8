namespace Raati.Hub.Tests.Results.Stores;

/// <summary>
/// A reader who has kept every figure: the organization's split whenever it could be seen, and each store's at every round it moved in. Its
/// unknowns are cells, the answers of one store at one moment; it knows in which cells nobody could answer, because the store was not in the
/// audience, and may take anything of those. A figure it can make by adding and subtracting is
/// <c>sum of a[moment] x (the organization's answers then) - sum of b[run] x (a store's between two of its moves)</c>. When every factor
/// a - b is 0 or 1, it has the split of a set of answers. All a within bounds and all b are tried, moment by moment; sets that grow
/// large are dropped on the way.
/// </summary>
internal sealed class Subtractions
{
    private const int LowestFactor = -1;
    private const int HighestFactor = 2;
    /// <summary>Sets of up to so many answers are told from one another.</summary>
    private const int Largest = 15;

    private readonly int[] _powers;
    private readonly bool[] _here;
    /// <summary>By the factors so far: which sizes are reached, by sets of the whole organization and by others.</summary>
    private Dictionary<int, Sizes> _reached = [];
    private bool _organizationSeen = true;

    internal Subtractions(int stores)
    {
        _powers = [.. Enumerable.Range(0, stores + 1).Select(at => (int)Math.Pow(Digit, at))];
        _here = [.. Enumerable.Repeat(true, stores)];
        // Nothing has been answered: everything may be taken any number of times.
        _reached[Key(0, new int[stores])] = new Sizes(1, 0);
        for (var store = 0; store < stores; store++) Free(store);
    }

    internal int Rounds { get; private set; }

    /// <summary>The organization's split shows every answer; otherwise it is seen when it is said to be, and no set of it may be small.</summary>
    internal bool IsExact
    {
        get;
        set
        {
            // What it showed last stays seen.
            (field, _organizationSeen) = (value, true);
        }
    } = true;

    /// <summary>The store's tablets came into the audience, or left it.</summary>
    internal void Here(int store, bool here) => _here[store] = here;

    internal void OrganizationSeen() => _organizationSeen = true;

    internal void Answered(int store)
    {
        var next = new Dictionary<int, Sizes>();
        foreach (var (key, sizes) in _reached)
        {
            var factors = Factors(key);
            if (!IsExact && !_organizationSeen) Take(factors[^1]);
            else for (var a = LowestFactor; a <= HighestFactor; a++) Take(a);

            void Take(int a)
            {
                bool some = false, all = true;
                for (var at = 0; at < _here.Length; at++)
                {
                    if (!_here[at]) continue;
                    var left = a - factors[at];
                    if (left is not (0 or 1)) return;
                    some |= left == 1;
                    all &= left == 1;
                }
                var taken = a - factors[store] == 1;
                if (!_here[store] && a - factors[store] is not (0 or 1)) return;
                var grown = taken ? sizes.Grown : sizes;
                // Of an exact organization any answers may be known, as long as nobody knows where.
                if ((some && !all) || (taken && !IsExact)) grown = grown.Below;
                if (grown.IsNone) return;
                var into = Key(IsExact ? 0 : a, factors);
                next[into] = next.GetValueOrDefault(into).And(grown);
            }
        }
        _organizationSeen = false;
        _reached = next;
    }

    internal void Moved(IEnumerable<int> stores)
    {
        Rounds++;
        foreach (var store in stores) Free(store);
    }

    /// <summary>The smallest set of answers below the organization whose split can be computed; null when there is none of up to 15.</summary>
    internal int? Smallest()
    {
        // What is not published yet can't be taken, nor taken away.
        var published = IsExact || _organizationSeen ? 1 : 0;
        var open = _reached.Where(state => Factors(state.Key)[..^published].All(factor => factor == 0)).Aggregate(0u, (sizes, state) => sizes | state.Value.Parts);
        return (open & ~1u) == 0 ? null : int.TrailingZeroCount((int)(open & ~1u));
    }

    /// <summary>A run begins: it may be taken any number of times.</summary>
    private void Free(int store)
    {
        var next = new Dictionary<int, Sizes>();
        foreach (var (key, sizes) in _reached)
        {
            var factors = Factors(key);
            for (factors[store] = -2; factors[store] <= 2; factors[store]++)
            {
                var into = Key(factors[^1], factors);
                next[into] = next.GetValueOrDefault(into).And(sizes);
            }
        }
        _reached = next;
    }

    private const int Digit = 5;

    private int Key(int a, int[] factors)
    {
        var key = (a + 2) * _powers[^1];
        for (var at = 0; at < _here.Length; at++) key += (factors[at] + 2) * _powers[at];
        return key;
    }

    /// <summary>Of each store, and last the organization's.</summary>
    private int[] Factors(int key) => [.. _powers.Select(power => (key / power % Digit) - 2)];

    /// <summary>Bit n: a set of n answers.</summary>
    private readonly record struct Sizes(uint Wholes, uint Parts)
    {
        private const uint All = (1u << (Largest + 1)) - 1;

        internal Sizes Grown => new(Wholes << 1 & All, Parts << 1 & All);
        internal Sizes Below => new(0, Wholes | Parts);
        internal bool IsNone => (Wholes | Parts) == 0;

        internal Sizes And(Sizes other) => new(Wholes | other.Wholes, Parts | other.Parts);
    }
}
