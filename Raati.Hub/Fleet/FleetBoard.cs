using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>One tablet on the board. A console that has seen a lower version lacks this row.</summary>
internal sealed record FleetEntry(KioskTraits Traits, KioskRow Row, bool InUse, long Version);

/// <summary>All of an organization's tablets, as they stood when it was made.</summary>
internal sealed record FleetView(long Version, FleetEntry[] Entries);

/// <summary>
/// An organization's tablets, made of what the database has and of what this node's own tablets said since. The state stands here once;
/// each console has a cursor.
/// </summary>
internal sealed class FleetBoard(FleetPresence presence)
{
    private const long TokenSharedForMs = 24 * 60 * 60 * 1000;
    // Beats move these without telling an operator anything: they go out with the next real change, or when they have gone this far.
    private const long LastSeenStepMs = 60_000;
    private const long SkewStepMs = 1_000;

    // One row of numbers for all boards of the process: a board that was dropped and made again goes on above what consoles have seen of it.
    private static long _versions;

    private readonly Lock _gate = new();
    private FleetRecords? _records;
    private Dictionary<KioskId, FleetEntry> _entries = [];
    private FleetView? _view;

    internal FleetView? View => Volatile.Read(ref _view);

    /// <summary>Judges every tablet anew.</summary>
    internal void Judge(FleetRecords? newRecords, long nowMs)
    {
        lock (_gate)
        {
            _records = newRecords ?? _records;
            if (_records is not { } records) return;
            var version = Interlocked.Increment(ref _versions);
            var changed = records.Kiosks.Length != _entries.Count;
            var entries = new Dictionary<KioskId, FleetEntry>(records.Kiosks.Length);
            foreach (var traits in records.Kiosks)
            {
                var entry = Entry(records, traits, nowMs, version);
                if (_entries.TryGetValue(traits.Kiosk, out var before) && !Differs(before.Row, entry.Row))
                    entry = entry with { Row = before.Row, Version = before.Version };
                changed |= entry.Version == version;
                entries[traits.Kiosk] = entry;
            }
            _entries = entries;
            Volatile.Write(ref _view, new FleetView(changed || _view is null ? version : _view.Version, [.. entries.Values]));
        }
    }

    private FleetEntry Entry(FleetRecords records, KioskTraits traits, long nowMs, long version)
    {
        var (row, open) = Newest(records.Presence.GetValueOrDefault(traits.Kiosk), presence.Find(traits.Kiosk));
        var layers = StatusRule.Of(new KioskFacts
        {
            Retired = traits.Retired,
            ConnectedAtMs = row?.ConnectedAt,
            Open = open,
            LastBeatAtMs = row?.LastBeatAt,
            LastPaintedAtMs = row?.LastPaintedAt,
            IsCurrent = row?.IsCurrent ?? false,
        }, nowMs);
        var shared = records.TokenSharedAtMs.TryGetValue(traits.Kiosk, out var sharedAt) && nowMs - sharedAt < TokenSharedForMs;
        return new FleetEntry(traits, new KioskRow
        {
            KioskId = traits.Kiosk.Value,
            Name = traits.Name,
            StoreId = traits.Store.Value,
            StoreName = traits.StoreName,
            Touchpoint = traits.Touchpoint,
            Tags = traits.Tags,
            Status = layers.Status,
            Connected = layers.Connected,
            Painting = layers.Painting,
            Current = layers.Current,
            OutboxCount = row?.OutboxCount ?? 0,
            ParkedCount = row is { ParkedCount: > 0 and var parked } ? parked : null,
            StorageLosses = row is { StorageLosses: > 0 and var losses } ? losses : null,
            StaffTest = traits.StaffTest,
            TokenShared = shared,
            ClockSkewMs = row?.ClockSkewMs ?? 0,
            Build = row?.Build,
            LastSeenAtMs = row?.LastBeatAt ?? row?.ConnectedAt,
        }, layers.Connected && row is { InUse: true }, version);
    }

    /// <summary>This node knows its own tablets sooner than the database does; of other nodes' it knows what they wrote and whether they live.</summary>
    private (PresenceRow? Row, bool Open) Newest(StoredPresence? stored, PresenceRow? own)
    {
        if (stored is null) return (own, own is { DisconnectedAt: null });
        if (own is not null && (own.IsNewerThan(stored.Row) || own.DisconnectedAt is null && stored.Row.DisconnectedAt is not null))
            return (own.Over(stored.Row), own.DisconnectedAt is null);
        return (stored.Row, stored.Row.DisconnectedAt is null && stored.NodeAlive && stored.Row.NodeId != presence.Node);
    }

    private static bool Differs(KioskRow before, KioskRow after) =>
        !before.Tags.AsSpan().SequenceEqual(after.Tags)
        || Math.Abs(before.ClockSkewMs - after.ClockSkewMs) >= SkewStepMs
        || (after.LastSeenAtMs ?? 0) - (before.LastSeenAtMs ?? 0) >= LastSeenStepMs
        || before with { Tags = after.Tags, ClockSkewMs = after.ClockSkewMs, LastSeenAtMs = after.LastSeenAtMs } != after;
}
