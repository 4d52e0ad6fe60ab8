using Raati.Contracts;
using Raati.Hub.Programs;
using Raati.Hub.Results.Report;
using Raati.Hub.Storage;
using Raati.Hub.Results.Stores;

namespace Raati.Hub.Results;

/// <summary>A published poll as this node follows it. All but the demand belongs to the feed's loop.</summary>
internal sealed class LivePoll(PollMeta meta)
{
    private long _tabletUntil;
    private long _consoleUntil;
    private int _dirty = 1;
    private PollFrame? _exact;
    private volatile Reach? _reach;

    internal PollMeta Meta { get; set; } = meta;
    /// <summary>Version of its publication and of its tally when they were last looked at.</summary>
    internal PollTotalsRow? Seen { get; set; }
    /// <summary>Its figures could not be read the last time, though the database answers; that was logged.</summary>
    internal bool IsBroken { get; set; }
    internal long ReadAt { get; set; } = long.MinValue / 2;
    /// <summary>When its split was last given to all its tablets.</summary>
    internal long ShownAt { get; set; } = long.MinValue / 2;

    /// <summary>The newest snapshot, and the newest split that may be shown.</summary>
    internal PollFrame? Fresh { get; set; }
    internal PollFrame? Split { get; set; }

    /// <summary>The stores' splits that may be shown; swapped whole.</summary>
    internal StoreBoard Stores { get; set; } = StoreBoard.Empty;

    /// <summary>What stands nowhere but in its ledger, and in its tablets' hours.</summary>
    internal KeptReading<KeptHours> Hours { get; } = new();
    internal KeptReading<KeptCoverage> Coverage { get; } = new();

    /// <summary>What consoles see; swapped whole. Its verdicts are of an open or of a closed poll.</summary>
    internal ResultFrame? ForConsoles { get; set; }
    internal bool ForConsolesClosed { get; set; }

    /// <summary>What stands on the boards.</summary>
    internal PollFrame? CountSent { get; set; }
    internal SentSplit? SplitSent { get; set; }
    internal SentSplit? WatchSent { get; set; }

    /// <summary>The newest split that this node let out while every vote could be seen in it.</summary>
    internal PollFrame? Exact => Volatile.Read(ref _exact);

    internal bool IsDirty => Volatile.Read(ref _dirty) == 1;

    /// <summary>True when it was clean.</summary>
    internal bool Soil() => Interlocked.Exchange(ref _dirty, 1) == 0;

    internal void Clean() => Volatile.Write(ref _dirty, 0);

    internal void Demand(long tabletUntil, long consoleUntil)
    {
        InterlockedMax(ref _tabletUntil, tabletUntil);
        InterlockedMax(ref _consoleUntil, consoleUntil);
    }

    internal bool HasConsole(long now) => Volatile.Read(ref _consoleUntil) > now;

    internal bool HasWatcher(long now) => Volatile.Read(ref _tabletUntil) > now;

    internal void LetOutExact(PollFrame split)
    {
        for (var before = Exact; before is null || split.IsAfter(before); before = Exact)
        {
            if (Interlocked.CompareExchange(ref _exact, split, before) == before) return;
        }
    }

    /// <summary>Stores in which a tablet is of its audience, as a catalog has it. Looked for once a catalog.</summary>
    internal IReadOnlySet<StoreId> StoresIn(Catalog catalog)
    {
        if (_reach is { } known && ReferenceEquals(known.Catalog, catalog)) return known.Stores;
        // What is no longer published keeps the audience that it had last.
        var audience = catalog.Live.GetValueOrDefault(Meta.Publication)?.Audience ?? Meta.Content.Audience;
        var stores = catalog.Roster.Values.Where(kiosk => AudienceMatcher.Matches(audience, kiosk)).Select(kiosk => kiosk.Store).ToHashSet();
        _reach = new Reach(catalog, stores);
        return stores;
    }

    private static void InterlockedMax(ref long target, long value)
    {
        var seen = Volatile.Read(ref target);
        while (seen < value)
        {
            var before = Interlocked.CompareExchange(ref target, value, seen);
            if (before == seen) return;
            seen = before;
        }
    }

    private sealed record Reach(Catalog Catalog, IReadOnlySet<StoreId> Stores);
}

/// <summary>A split as it went out; its verdicts were of an open or of a closed poll.</summary>
internal sealed record SentSplit(PollFrame Split, bool Closed);

/// <summary>Where a published poll stands: cheap to ask for all of them at once.</summary>
internal sealed record PollTotalsRow
{
    public Guid OrganizationId { get; init; }
    public Guid PollId { get; init; }
    public int Version { get; init; }
    public long LogEpoch { get; init; }
    public long LogHead { get; init; }
    public long TallyEpoch { get; init; }
    public long Ballots { get; init; }

    /// <summary>What of it is the tally's.</summary>
    internal PollTally Tally => new(LogEpoch, TallyEpoch, Ballots);
}

/// <summary>While this is the same, so are tally and ledger.</summary>
internal readonly record struct PollTally(long LogEpoch, long TallyEpoch, long Ballots);
