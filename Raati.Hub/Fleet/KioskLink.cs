using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>
/// One connection of a tablet as this node knows it, in memory: beats need no database. What changes here is written later, in a batch.
/// </summary>
internal sealed class KioskLink(OrganizationId organization, KioskId kiosk, long connectedAtMs)
{
    private readonly Lock _gate = new();
    // Real time: it is put beside the database's clock.
    private readonly long _openedAt = TimeProvider.System.GetTimestamp();
    private long? _order;
    private Guid? _instance;
    private bool _announcing;
    private long? _disconnectedAtMs;
    private long? _lastBeatAtMs;
    private long? _lastPaintedAtMs;
    private long? _outboxEmptyAtMs;
    private bool _isCurrent;
    private Heartbeat? _beat;
    private string? _vitals;
    private int _storageLosses;
    private long _skewMs;
    private int _queued;

    internal OrganizationId Organization => organization;
    internal KioskId Kiosk => kiosk;
    internal long ConnectedAtMs => connectedAtMs;

    // What FleetHours has counted of it, under its own lock.
    internal long CountedToMs { get; set; }
    internal bool Painting { get; set; }
    internal bool Current { get; set; }
    internal Vitals? Vitals { get; set; }

    internal bool Open
    {
        get { lock (_gate) return _disconnectedAtMs is null; }
    }

    /// <summary>Where it stands among its tablet's connections: when it was opened, by the database's clock. Null until its first batch asked.</summary>
    internal long? Order
    {
        get { lock (_gate) return _order; }
    }

    internal void Place(long databaseNowMs)
    {
        lock (_gate) _order ??= databaseNowMs - (long)TimeProvider.System.GetElapsedTime(_openedAt).TotalMilliseconds;
    }

    /// <summary>It told its page load. False when that was known.</summary>
    internal bool Announce(Guid instance)
    {
        lock (_gate)
        {
            if (_instance == instance) return false;
            (_instance, _announcing) = (instance, true);
            return true;
        }
    }

    /// <summary>The page load that has been written and not yet been hinted at, once.</summary>
    internal Guid? TakeAnnouncement(PresenceRow written)
    {
        lock (_gate)
        {
            if (!_announcing || written.Instance is null || written.Instance != _instance) return null;
            _announcing = false;
            return _instance;
        }
    }

    /// <summary>
    /// What the connection before this one knew, but for the program. A tablet that reconnects again and again without painting must
    /// not look as if it painted; one that was away has its time to begin.
    /// </summary>
    internal void CarryOver(KioskLink previous)
    {
        lock (previous._gate)
        {
            if (connectedAtMs - (previous._disconnectedAtMs ?? connectedAtMs) < StatusRule.NotPaintingAfterMs)
                _lastPaintedAtMs = previous._lastPaintedAtMs;
            _lastBeatAtMs = previous._lastBeatAtMs;
            _outboxEmptyAtMs = previous._outboxEmptyAtMs;
            _beat = previous._beat;
            _vitals = previous._vitals;
            _storageLosses = previous._storageLosses;
            _skewMs = previous._skewMs;
        }
    }

    /// <summary>True when it says something that an operator sees; that time passes is seen by the clock.</summary>
    internal bool Heard(Heartbeat beat, bool isCurrent, long nowMs)
    {
        lock (_gate)
        {
            var news = isCurrent != _isCurrent || _lastPaintedAtMs is null || nowMs - _lastPaintedAtMs >= StatusRule.NotPaintingAfterMs
                || _beat is null || nowMs - (_lastBeatAtMs ?? nowMs) >= StatusRule.SilentAfterMs || beat.OutboxCount != _beat.OutboxCount
                || beat.ParkedCount != _beat.ParkedCount || beat.InUse != _beat.InUse || beat.Build != _beat.Build;
            _beat = beat with { Vitals = null };
            if (beat.Vitals is { } vitals)
            {
                var losses = Math.Max(vitals.StorageLosses ?? _storageLosses, 0);
                news |= losses != _storageLosses;
                _storageLosses = losses;
                _vitals = JsonSerializer.Serialize(vitals, Wire.Json);
            }
            _lastBeatAtMs = nowMs;
            if (beat.FramesPainted > 0) _lastPaintedAtMs = nowMs;
            // What is parked was cast as well: as long as it lies there, the outbox is not empty.
            if (beat is { OutboxCount: 0, ParkedCount: 0 }) _outboxEmptyAtMs = nowMs;
            _isCurrent = isCurrent;
            _skewMs = beat.WallClockMs - nowMs;
            return news;
        }
    }

    /// <summary>False when it was closed already.</summary>
    internal bool Close(long nowMs)
    {
        lock (_gate)
        {
            if (_disconnectedAtMs is not null) return false;
            _disconnectedAtMs = nowMs;
            return true;
        }
    }

    /// <summary>True when it was not waiting to be written: it stands in the queue once at most.</summary>
    internal bool Enqueue() => Interlocked.Exchange(ref _queued, 1) == 0;

    /// <summary>Its row is about to be taken; later changes queue it again.</summary>
    internal void Dequeue() => Volatile.Write(ref _queued, 0);

    internal PresenceRow Row(NodeId node)
    {
        lock (_gate)
        {
            return new PresenceRow
            {
                OrganizationId = organization,
                KioskId = kiosk,
                NodeId = node,
                ConnectionOrder = _order,
                Instance = _instance,
                ConnectedAt = connectedAtMs,
                DisconnectedAt = _disconnectedAtMs,
                LastBeatAt = _lastBeatAtMs,
                LastPaintedAt = _lastPaintedAtMs,
                IsCurrent = _isCurrent,
                OutboxCount = _beat?.OutboxCount ?? 0,
                ParkedCount = _beat?.ParkedCount ?? 0,
                OutboxEmptyAt = _outboxEmptyAtMs,
                ClockSkewMs = _skewMs,
                TimeQuality = WireEnum.Name(_beat?.TimeQuality ?? TimeQuality.Unknown),
                InUse = _disconnectedAtMs is null && _beat is { InUse: true },
                Build = _beat?.Build,
                Vitals = _vitals,
                StorageLosses = _storageLosses,
            };
        }
    }
}
