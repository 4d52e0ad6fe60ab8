namespace Raati.Hub;

/// <summary>A log line that others could bring about without end: of each of many it is written at once, and then no oftener than said.</summary>
internal sealed class RareLines<TKey>(TimeSpan every, TimeProvider time) where TKey : notnull
{
    private const int ForgetFrom = 10_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, (long WrittenAt, int Since)> _known = [];

    /// <summary>Null: not now. Else how many there have been since the last line, this one with them.</summary>
    internal int? Count(TKey key, int more = 1)
    {
        lock (_gate)
        {
            if (_known.TryGetValue(key, out var known) && time.GetElapsedTime(known.WrittenAt) < every)
            {
                _known[key] = known with { Since = known.Since + more };
                return null;
            }
            if (_known.Count >= ForgetFrom) ForgetOld();
            _known[key] = (time.GetTimestamp(), 0);
            return known.Since + more;
        }
    }

    private void ForgetOld()
    {
        foreach (var (key, known) in _known)
        {
            if (time.GetElapsedTime(known.WrittenAt) >= every) _known.Remove(key);
        }
    }
}
