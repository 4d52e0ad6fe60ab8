using System.Collections.Concurrent;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>
/// Keeps the board of each organization that a console looks at: from hints at once, from the database every 2 s whatever hints do, and
/// from the clock every second, since a tablet goes offline by saying nothing. What nobody asks for is dropped.
/// </summary>
internal sealed partial class FleetWatch : BackgroundService
{
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);
    /// <summary>Between two rounds, in real time: it is about load.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(100);
    // Reads are spaced by the machine's clock: that is about load. What a tablet's silence means is judged by the hub's.
    private const long ReadEveryMs = 2_000;
    private const long ReadAgainAfterMs = 500;
    private const long DropUnusedAfterMs = 10_000;

    private readonly ConcurrentDictionary<OrganizationId, Watched> _boards = [];
    private readonly Database _database;
    private readonly FleetPresence _presence;
    private readonly TimeProvider _time;
    private readonly ILogger<FleetWatch> _log;
    private readonly Signal _wake = new();
    private int _storageDown;

    public FleetWatch(Database database, FleetPresence presence, IHints hints, TimeProvider time, ILogger<FleetWatch> log)
    {
        (_database, _presence, _time, _log) = (database, presence, time, log);
        presence.Moved += organization => Dirty(organization, read: false);
        presence.Left += organization => Dirty(organization, read: true);
        // What this node wrote itself it has in memory: its own tablets' beats are no reason to read everybody's rows.
        hints.Subscribe(HintKind.Presence, hint =>
        {
            if (hint.FromOther) Dirty(hint.Organization, read: true);
        });
        foreach (var kind in new[] { HintKind.Kiosks, HintKind.Stores }) hints.Subscribe(kind, hint => Dirty(hint.Organization, read: true));
    }

    /// <summary>Called when a board has changed, and every second; must return at once.</summary>
    internal event Action? Moved;

    /// <summary>The last read of a board failed: figures are frozen.</summary>
    internal bool StorageDown => Volatile.Read(ref _storageDown) != 0;

    /// <summary>The organization's board as it stands; asking keeps it alive for 10 s.</summary>
    /// <exception cref="StorageUnavailableException">It was never read, and can't be now.</exception>
    internal async ValueTask<FleetView> View(OrganizationId organization, CancellationToken cancellationToken)
    {
        var watched = _boards.GetOrAdd(organization, _ => new Watched(new FleetBoard(_presence)));
        watched.UsedAt = Environment.TickCount64;
        if (watched.Board.View is null) watched.Board.Judge(await _database.Fleet(organization, cancellationToken), NowMs);
        return watched.Board.View!;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = _time.CreateTimer(_ => _wake.Set(), null, Tick, Tick);
        try
        {
            while (true)
            {
                await _wake.Wait(stoppingToken);
                foreach (var (organization, watched) in _boards) Step(organization, watched, stoppingToken);
                Moved?.Invoke();
                await Task.Delay(Gap, TimeProvider.System, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end.
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    private long NowMs => _time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Dirty(OrganizationId organization, bool read)
    {
        if (!_boards.TryGetValue(organization, out var watched)) return;
        if (read) watched.ReadWanted = true;
        _wake.Set();
    }

    private void Step(OrganizationId organization, Watched watched, CancellationToken cancellationToken)
    {
        var now = Environment.TickCount64;
        if (now - watched.UsedAt > DropUnusedAfterMs)
        {
            _boards.TryRemove(organization, out _);
            return;
        }
        var age = now - watched.ReadAt;
        if (watched.Board.View is not null && !watched.Reading && (age >= ReadEveryMs || watched.ReadWanted && age >= ReadAgainAfterMs))
            _ = Read(organization, watched, cancellationToken);
        // Too soon after the last one: the loop comes by again.
        else if (watched.ReadWanted) _wake.Set();
        watched.Board.Judge(Interlocked.Exchange(ref watched.Loaded, null), NowMs);
    }

    private async Task Read(OrganizationId organization, Watched watched, CancellationToken cancellationToken)
    {
        (watched.Reading, watched.ReadWanted, watched.ReadAt) = (true, false, Environment.TickCount64);
        try
        {
            // Off the loop: SQLite reads without ever yielding, and a silent PostgreSQL takes its 10 s.
            await Task.Yield();
            watched.Loaded = await _database.Fleet(organization, cancellationToken);
            if (Interlocked.Exchange(ref _storageDown, 0) != 0) Log.ReadsAgain(_log);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (Interlocked.Exchange(ref _storageDown, 1) == 0) Log.CannotRead(_log, e);
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
        finally
        {
            watched.Reading = false;
            _wake.Set();
        }
    }

    private sealed class Watched(FleetBoard board)
    {
        internal readonly FleetBoard Board = board;
        internal FleetRecords? Loaded;
        internal volatile bool Reading;
        internal volatile bool ReadWanted;
        internal long ReadAt;
        internal long UsedAt = Environment.TickCount64;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The fleet can't be read; consoles are told that figures are frozen.")]
        internal static partial void CannotRead(ILogger logger, Exception e);

        [LoggerMessage(2, LogLevel.Information, "The fleet is read again.")]
        internal static partial void ReadsAgain(ILogger logger);
    }
}
