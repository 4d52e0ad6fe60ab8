namespace Raati.Hub.Signage.Timetables;

/// <summary>From and until, ms since 1970 UTC; the end is not of it.</summary>
internal readonly record struct Window(long FromMs, long UntilMs)
{
    internal bool Holds(long ms) => FromMs <= ms && ms < UntilMs;
}

/// <summary>Windows in order that neither meet nor touch; what comes out of here is so again.</summary>
internal static class WindowSet
{
    /// <summary>Of any, in any order; empty ones fall away, and those that touch become one.</summary>
    internal static Window[] Merged(IEnumerable<Window> windows)
    {
        var merged = new List<Window>();
        foreach (var window in windows.Where(window => window.FromMs < window.UntilMs).OrderBy(window => window.FromMs))
        {
            if (merged.Count > 0 && window.FromMs <= merged[^1].UntilMs)
                merged[^1] = merged[^1] with { UntilMs = Math.Max(merged[^1].UntilMs, window.UntilMs) };
            else merged.Add(window);
        }
        return [.. merged];
    }

    /// <summary>What is in both.</summary>
    internal static Window[] Both(Window[] one, Window[] other)
    {
        var both = new List<Window>();
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var common = new Window(Math.Max(one[i].FromMs, other[j].FromMs), Math.Min(one[i].UntilMs, other[j].UntilMs));
            if (common.FromMs < common.UntilMs) both.Add(common);
            if (one[i].UntilMs < other[j].UntilMs) i++;
            else j++;
        }
        return [.. both];
    }

    /// <summary>What is in the first and not in the other, between two moments that hold both.</summary>
    internal static Window[] Without(Window[] one, Window[] other, long fromMs, long untilMs)
    {
        var free = new List<Window>();
        var from = fromMs;
        foreach (var window in other)
        {
            free.Add(new Window(from, window.FromMs));
            from = window.UntilMs;
        }
        free.Add(new Window(from, untilMs));
        return Both(one, Merged(free));
    }
}
