namespace Raati.Hub.Fleet;

/// <summary>
/// Wakes one loop. Set while it works, it goes round once more; set many times, only once more. Once disposed, setting it does nothing:
/// timers and hints of a stopping hub may still come.
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

    /// <summary>Leaves the semaphore itself to the collector: a Set under way must not find it gone, and it holds no handle.</summary>
    public void Dispose() => Volatile.Write(ref _set, 1);
}
