using Raati.Hub.Kiosks;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>How far one connection's kiosk has got: the program it should hold, and what it holds as far as this node has told it.</summary>
internal sealed class ProgramCursor
{
    private readonly Lock _gate = new();
    private Catalog? _at;
    private ProgramSet _target = ProgramSet.Empty;
    private ProgramSet? _held;
    private long _heldEpoch;
    private bool _syncWanted;

    /// <summary>What the kiosk holds; null until its first Sync on this connection.</summary>
    internal ProgramSet? Held => Volatile.Read(ref _held);

    /// <summary>What it should hold, and the catalog that says so: the given one, or a newer one that came meanwhile.</summary>
    internal (Catalog Catalog, ProgramSet Program) Target(KioskConnection connection, Catalog catalog)
    {
        lock (_gate) return Refresh(connection, catalog);
    }

    /// <summary>The kiosk is told of its whole program in a reply; pushes go on from there.</summary>
    internal void Synced(ProgramSet program, Catalog catalog)
    {
        lock (_gate)
        {
            (_held, _heldEpoch) = (program, catalog.Epoch);
            _syncWanted = false;
        }
    }

    /// <summary>
    /// The next push, or null. <paramref name="syncWanted"/>: instead of one it should sync, since its place, name or epoch changed; told once.
    /// After a restore nothing is pushed until it has: versions no longer mean the same.
    /// </summary>
    internal ProgramStep? Next(KioskConnection connection, Catalog catalog, out bool syncWanted)
    {
        lock (_gate)
        {
            var (newest, target) = Refresh(connection, catalog);
            syncWanted = _syncWanted && _held is not null;
            if (syncWanted) _syncWanted = false;
            if (syncWanted || _held is null || _heldEpoch != newest.Epoch) return null;
            var step = newest.Toward(_held, target);
            if (step is not null) _held = step.After;
            return step;
        }
    }

    private (Catalog Catalog, ProgramSet Program) Refresh(KioskConnection connection, Catalog catalog)
    {
        if (_at is not null && _at.Sequence >= catalog.Sequence) return (_at, _target);
        var before = connection.Traits;
        var traits = ReferenceEquals(_at?.Roster, catalog.Roster) ? before : TraitsIn(catalog, connection.Kiosk, before);
        var sameTraits = ReferenceEquals(before, traits);
        _target = sameTraits && _at?.Sequence == catalog.Sequence - 1 ? catalog.Advance(_target, traits) : catalog.ProgramOf(traits);
        _syncWanted |= _at is not null && (_at.Epoch != catalog.Epoch || (!sameTraits && before.Identity() != traits.Identity()));
        connection.Traits = traits;
        _at = catalog;
        return (catalog, _target);
    }

    // A kiosk that was paired a moment ago is not in the catalog yet; one that was and no longer is went with a restored database.
    private KioskTraits TraitsIn(Catalog catalog, KioskId kiosk, KioskTraits before)
    {
        if (catalog.Roster.TryGetValue(kiosk, out var traits)) return traits;
        return _at is not null && _at.Roster.ContainsKey(kiosk) ? before with { Retired = true } : before;
    }
}
