using System.Collections.Concurrent;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>
/// Remembers who was let in, for 2 s or as long as it is told, and for 5 minutes while the database does not answer. At most 10,000; when
/// full it forgets all, which costs a read each.
/// </summary>
internal sealed class Recent<TKey, TValue>(TimeProvider time, TimeSpan? fresh = null) where TKey : notnull where TValue : class
{
    private const int AtMost = 10_000;
    private static readonly TimeSpan InOutage = TimeSpan.FromMinutes(5);

    private readonly TimeSpan _fresh = fresh ?? TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<TKey, (TValue Value, long ReadAt)> _known = new();

    internal bool Remembers(TKey key) => _known.ContainsKey(key);

    internal void Forget(Func<TValue, bool> which)
    {
        foreach (var (key, known) in _known)
            if (which(known.Value)) _known.TryRemove(key, out _);
    }

    /// <exception cref="StorageUnavailableException">The database does not answer, and nothing is remembered.</exception>
    internal async ValueTask<TValue?> Get(TKey key, Func<Task<TValue?>> read)
    {
        var remembered = _known.TryGetValue(key, out var known);
        if (remembered && time.GetElapsedTime(known.ReadAt) < _fresh) return known.Value;
        var readAt = time.GetTimestamp();
        try
        {
            var value = await read();
            if (value is null)
            {
                _known.TryRemove(key, out _);
                return null;
            }
            if (_known.Count >= AtMost) _known.Clear();
            _known[key] = (value, readAt);
            return value;
        }
        catch (StorageUnavailableException) when (remembered && time.GetElapsedTime(known.ReadAt) < InOutage)
        {
            return known.Value;
        }
    }
}
