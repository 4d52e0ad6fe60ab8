namespace Raati.Hub.Results;

/// <summary>What is dear to read: kept as it was last read, and read once for all who ask at the same time.</summary>
internal sealed class KeptReading<T>
    where T : class
{
    private readonly Lock _gate = new();
    private volatile T? _kept;
    private Task<T>? _running;

    /// <summary>Null until it has been read once.</summary>
    internal T? Kept => _kept;

    /// <summary>The reading that goes on, or a new one. It does not end with who began it.</summary>
    internal Task<T> Read(Func<Task<T>> read) => ReadOrJoin(read).Reading;

    /// <summary>The same; <c>Mine</c>: it is the caller's own, and so no older than the call.</summary>
    internal (Task<T> Reading, bool Mine) ReadOrJoin(Func<Task<T>> read)
    {
        lock (_gate)
        {
            if (_running is { IsCompleted: false } running) return (running, false);
            return (_running = Task.Run(async () => _kept = await read()), true);
        }
    }
}
