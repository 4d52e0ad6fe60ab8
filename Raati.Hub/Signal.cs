namespace Raati.Hub;

/// <summary>
/// Wakes one loop: the only way that a hint, a timer or a change does so. Set while the loop works, it goes round once more; set many times,
/// only once more. Once disposed, setting it does nothing: timers and hints of a stopping hub may still come.
/// </summary>
internal sealed class Signal : IDisposable
{
    private readonly SemaphoreSlim _semaphore = new(0, 1);
    private int _set;

    internal void Set()
    {
        if (Interlocked.Exchange(ref _set, 1) == 1) return;
        try
        {
            _semaphore.Release();
        }
        catch (ObjectDisposedException)
        {
            // A timer's or hint's last call, after the loop has ended: nobody is left to wake.
        }
    }

    /// <summary>Waits until it is set, and clears it.</summary>
    internal async Task Wait(CancellationToken cancellationToken)
    {
        await _semaphore.WaitAsync(cancellationToken);
        Volatile.Write(ref _set, 0);
    }

    /// <summary>Waits until it is set or that much time of this clock has gone by, and clears it.</summary>
    internal async Task Wait(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var timer = time.CreateTimer(static signal => ((Signal)signal!).Set(), this, atMost, Timeout.InfiniteTimeSpan);
        await Wait(cancellationToken);
    }

    /// <summary>Leaves the semaphore itself to the collector: a Set under way must not find it gone, and it holds no handle.</summary>
    public void Dispose() => Volatile.Write(ref _set, 1);
}
