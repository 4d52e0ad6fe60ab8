using System.Collections.Concurrent;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Timetables;

/// <summary>
/// What this node knows of each organization's schedules and stores. What was changed through this node is known to be stale at once; what
/// another changed, by its hint, and without one when the reader comes by.
/// </summary>
internal sealed class TimetableBoard
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<OrganizationId, Entry> _entries = new();
    private readonly Database _database;

    public TimetableBoard(Database database, IHints hints)
    {
        _database = database;
        hints.Subscribe(HintKind.Stores, hint => Stale(hint.Organization));
        hints.Subscribe(HintKind.Campaigns, hint => Stale(hint.Organization));
    }

    /// <summary>An organization must be read.</summary>
    internal event Action? Wanted;

    internal IEnumerable<OrganizationId> Known => _entries.Keys;

    /// <summary>As this node knows it, from memory; null while it is not known how things stand now.</summary>
    internal PublishedTimes? Current(OrganizationId organization)
    {
        var entry = _entries.GetOrAdd(organization, static _ => new Entry());
        if (entry.IsFresh) return entry.Times;
        Wanted?.Invoke();
        return null;
    }

    /// <summary>What is known is not all there is: a campaign's next version is on the tablets already.</summary>
    internal void Stale(OrganizationId organization)
    {
        _entries.GetOrAdd(organization, static _ => new Entry()).Outdate();
        Wanted?.Invoke();
    }

    /// <summary>As the database has it; what this node knows when that was read within the second, or the database is down.</summary>
    /// <exception cref="StorageUnavailableException">Nothing is known, and the database does not answer.</exception>
    internal async Task<PublishedTimes> Newest(OrganizationId organization, CancellationToken cancellationToken)
    {
        var entry = _entries.GetOrAdd(organization, static _ => new Entry());
        try
        {
            return await entry.Read(_database, organization, FreshFor, cancellationToken);
        }
        catch (StorageUnavailableException) when (entry.Times is not null)
        {
            return entry.Times;
        }
    }

    /// <summary>Reads the organization, whatever is known.</summary>
    internal Task Read(OrganizationId organization, CancellationToken cancellationToken) =>
        _entries.GetOrAdd(organization, static _ => new Entry()).Read(_database, organization, TimeSpan.Zero, cancellationToken);

    internal bool IsStale(OrganizationId organization) => !_entries.TryGetValue(organization, out var entry) || !entry.IsFresh;

    private sealed class Entry : IDisposable
    {
        private readonly SemaphoreSlim _reading = new(1, 1);
        private PublishedTimes? _times;
        private long _readAt;
        private int _changes;
        private int _seen = -1;

        internal PublishedTimes? Times => Volatile.Read(ref _times);

        internal bool IsFresh => Volatile.Read(ref _seen) == Volatile.Read(ref _changes);

        public void Dispose() => _reading.Dispose();

        internal void Outdate() => Interlocked.Increment(ref _changes);

        internal async Task<PublishedTimes> Read(
            Database database, OrganizationId organization, TimeSpan freshFor, CancellationToken cancellationToken)
        {
            await _reading.WaitAsync(cancellationToken);
            try
            {
                // By the machine's clock: how often it reads is about load.
                if (_times is not null && IsFresh && Environment.TickCount64 - _readAt < freshFor.TotalMilliseconds) return _times;
                var changes = Volatile.Read(ref _changes);
                var at = Environment.TickCount64;
                var times = await database.Read(session => session.PublishedTimes(organization, _times), cancellationToken);
                _readAt = at;
                Volatile.Write(ref _times, times);
                Volatile.Write(ref _seen, changes);
                return times;
            }
            finally
            {
                _reading.Release();
            }
        }
    }
}
