namespace Raati.Hub;

/// <summary>One at a time for each key; a key that nobody holds takes no room.</summary>
internal sealed class KeyedLocks
{
    private readonly Dictionary<string, Held> _held = [];
    private readonly Lock _gate = new();

    internal async Task<IDisposable> Take(string key, CancellationToken cancellationToken)
    {
        Held held;
        lock (_gate)
        {
            if (!_held.TryGetValue(key, out var there)) _held[key] = there = new Held(this, key);
            held = there;
            held.Users++;
        }
        try
        {
            await held.Turn.WaitAsync(cancellationToken);
            return held;
        }
        catch
        {
            Leave(held);
            throw;
        }
    }

    private void Leave(Held held)
    {
        lock (_gate)
        {
            if (--held.Users == 0) _held.Remove(held.Key);
        }
    }

    private sealed class Held(KeyedLocks locks, string key) : IDisposable
    {
        internal SemaphoreSlim Turn { get; } = new(1);
        internal string Key => key;
        internal int Users { get; set; }

        public void Dispose()
        {
            Turn.Release();
            locks.Leave(this);
        }
    }
}
