namespace Raati.Hub;

/// <summary>
/// How much each of many may do: a burst at once, and then one more each gap. An allowance is the time at which it would be whole again; whole
/// ones are forgotten.
/// </summary>
internal sealed class Allowances<TKey>(int burst, TimeSpan gap, TimeProvider time) where TKey : notnull
{
    private const int ForgetFrom = 10_000;

    private readonly long _started = time.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TimeSpan> _wholeAt = [];

    /// <summary>How many of those that it wants it may do now: they are taken.</summary>
    internal int Take(TKey key, int wanted)
    {
        var now = time.GetElapsedTime(_started);
        lock (_gate)
        {
            var wholeAt = _wholeAt.GetValueOrDefault(key);
            if (wholeAt < now) wholeAt = now;
            var granted = Math.Clamp(burst - (int)Math.Ceiling((wholeAt - now) / gap), 0, wanted);
            if (granted == 0) return 0;
            if (_wholeAt.Count >= ForgetFrom) ForgetWhole(now);
            _wholeAt[key] = wholeAt + granted * gap;
            return granted;
        }
    }

    private void ForgetWhole(TimeSpan now)
    {
        foreach (var (key, wholeAt) in _wholeAt)
        {
            if (wholeAt <= now) _wholeAt.Remove(key);
        }
    }
}
