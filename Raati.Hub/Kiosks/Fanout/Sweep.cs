using System.Collections.Concurrent;

namespace Raati.Hub.Kiosks.Fanout;

/// <summary>
/// Writes to every connection what it lacks, one sweep at a time, with at most <see cref="Window"/> writes outstanding: starting all at
/// once is what costs. What is published meanwhile starts another sweep, and that is the conflation: nothing is queued per connection.
/// A connection whose write does not end is detached: it holds nobody up, and goes on from its cursors when its write ends.
/// </summary>
internal sealed partial class Sweep(ConcurrentDictionary<string, KioskConnection> connections, ILogger logger) : IThreadPoolWorkItem, IDisposable
{
    /// <summary>
    /// Writes in flight. Where a write has to wait for its reader, the sweep pauses when they are this many and goes on when half have ended;
    /// where it is taken at once, the sweep goes to the end of the thread pool's queue after so many. 16 to 256 were measured.
    /// </summary>
    internal const int Window = 64;

    /// <summary>Without a single write ending for so long, those in flight are stalled readers. Real time: it is about sockets.</summary>
    private static readonly TimeSpan NoProgress = TimeSpan.FromMilliseconds(25);

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _room = new(0);
    private ILane[] _lanes = [];
    private int _running;
    private int _wanted;
    private int _outstanding;
    private int _generation;
    private long _ended;
    private bool _waiting;

    internal void Register(ILane lane)
    {
        lock (_gate) Volatile.Write(ref _lanes, [.. _lanes, lane]);
    }

    /// <summary>Something was published.</summary>
    internal void Wake()
    {
        Volatile.Write(ref _wanted, 1);
        if (Interlocked.CompareExchange(ref _running, 1, 0) == 0) ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    /// <summary>Something was published for this connection alone.</summary>
    internal void Wake(KioskConnection connection)
    {
        if (connection.TryBegin()) Step(connection);
    }

    /// <summary>The caller has the connection's turn.</summary>
    internal SweepStep Step(KioskConnection connection)
    {
        try
        {
            return KioskWriter.Drive(connection, this, Volatile.Read(ref _lanes));
        }
        catch (Exception e)
        {
            // A fault of one lane for one kiosk must not end the sweep for all. It keeps its turn: nothing more is written to it.
            Log.StepFailed(logger, connection.Kiosk.Value, e);
            connection.Hub.Abort();
            return SweepStep.Done;
        }
    }

    public void Execute() => _ = Run();

    public void Dispose() => _room.Dispose();

    /// <summary>A write did not end at once: it takes a place in the window. Returns what <see cref="Leave"/> must be given.</summary>
    internal int Enter()
    {
        lock (_gate)
        {
            _outstanding++;
            return _generation;
        }
    }

    internal void Leave(int generation)
    {
        lock (_gate)
        {
            _ended++;
            if (generation != _generation) return;
            _outstanding--;
            if (!_waiting || _outstanding > Window / 2) return;
            _waiting = false;
        }
        _room.Release();
    }

    private async Task Run()
    {
        do
        {
            while (Interlocked.Exchange(ref _wanted, 0) == 1)
            {
                var written = 0;
                foreach (var (_, connection) in connections)
                {
                    if (!connection.TryBegin() || Step(connection) is SweepStep.Nothing) continue;
                    if (Volatile.Read(ref _outstanding) >= Window) await Room();
                    // What was written is handed to the sockets by work items of the pool's one queue: behind them, the sweep is never
                    // further ahead of the sockets than a window, and what is published meanwhile still takes the place of what is not written.
                    else if (++written % Window == 0) await Task.Yield();
                }
            }
            Volatile.Write(ref _running, 0);
        }
        // Woken between the last look and giving up: whoever takes the flag goes on.
        while (Volatile.Read(ref _wanted) == 1 && Interlocked.CompareExchange(ref _running, 1, 0) == 0);
    }

    private async Task Room()
    {
        long ended;
        lock (_gate)
        {
            if (_outstanding < Window) return;
            _waiting = true;
            ended = _ended;
        }
        while (!await _room.WaitAsync(NoProgress))
        {
            lock (_gate)
            {
                // It may have been let in between the time-out and here; then the permit is there at once.
                if (!_waiting) continue;
                if (_ended != ended)
                {
                    ended = _ended;
                    continue;
                }
                _waiting = false;
                _generation++;
                _outstanding = 0;
                return;
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Writing to kiosk {Kiosk} failed; its connection is closed")]
        internal static partial void StepFailed(ILogger logger, Guid kiosk, Exception exception);
    }
}

/// <summary>How far a connection came in one step of the sweep.</summary>
internal enum SweepStep
{
    /// <summary>It lacked nothing.</summary>
    Nothing,
    /// <summary>It has been given what it lacked, or is being closed.</summary>
    Done,
    /// <summary>A write to it is under way; it goes on by itself when that ends.</summary>
    Writing,
}
