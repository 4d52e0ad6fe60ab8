using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>What goes to the tablets of one organization: counts and shown splits to all that hold the poll, live splits to watchers.</summary>
internal sealed class OrganizationBoards
{
    internal FrameBoard<CountFrame> Counts { get; } = new(KioskMessages.CountsChanged);
    internal FrameBoard<ResultFrame> Splits { get; } = new(KioskMessages.ResultsChanged);
    internal FrameBoard<ResultFrame> Watched { get; } = new(KioskMessages.ResultsChanged);
}

/// <summary>All boards of this node.</summary>
internal sealed class FrameBoards
{
    private readonly ConcurrentDictionary<OrganizationId, OrganizationBoards> _boards = new();

    internal IEnumerable<(OrganizationId Organization, OrganizationBoards Boards)> All => _boards.Select(pair => (pair.Key, pair.Value));

    internal OrganizationBoards Of(OrganizationId organization) => _boards.GetOrAdd(organization, _ => new OrganizationBoards());
}

/// <summary>Numbers of answers, to every tablet that holds the poll; the newest ones right after its Sync.</summary>
internal sealed class CountLane(FrameBoards boards) : ILane
{
    public SerializedHubMessage? Next(KioskConnection connection) => connection.Program is { } program
        ? boards.Of(connection.Organization).Counts.Next(connection.State<Cursor>(), program, program.Contains)
        : null;

    private sealed class Cursor : FrameCursor;
}

/// <summary>
/// Splits that every tablet with the poll may have: of visibility always, and now and then for offline use. A tablet that watches a poll gets that one
/// by <see cref="WatchLane"/> alone: there its store has a part.
/// </summary>
internal sealed class SplitLane(FrameBoards boards, TimeProvider time) : ILane
{
    public SerializedHubMessage? Next(KioskConnection connection)
    {
        if (connection.Program is not { } program) return null;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var watch = connection.State<WatchCursor>();
        return boards.Of(connection.Organization).Splits.Next(
            connection.State<Cursor>(), program, poll => program.Contains(poll) && !watch.Holds(poll, now));
    }

    private sealed class Cursor : FrameCursor;
}

/// <summary>Live splits, to tablets whose shopper has just voted and is looking.</summary>
internal sealed class WatchLane(FrameBoards boards, TimeProvider time) : ILane
{
    public SerializedHubMessage? Next(KioskConnection connection)
    {
        var cursor = connection.State<WatchCursor>();
        if (cursor.Watches is not { } watches) return null;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return boards.Of(connection.Organization).Watched.Next(cursor, watches, poll => cursor.Holds(poll, now), connection.Traits.Store);
    }
}

/// <summary>What a tablet's shopper is looking at.</summary>
internal sealed class WatchCursor : FrameCursor
{
    /// <summary>The oldest watch gives way.</summary>
    private const int Most = 8;
    private readonly Lock _gate = new();
    private volatile Watch[]? _watches;

    internal Watch[]? Watches => _watches;

    internal bool Holds(PublicationId poll, long now) => _watches is { } watches && watches.Any(watch => watch.Poll == poll && watch.Until > now);

    internal void Add(PublicationId poll, long until)
    {
        lock (_gate) _watches = [.. (_watches ?? []).Where(watch => watch.Poll != poll).TakeLast(Most - 1), new Watch(poll, until)];
    }

    internal sealed record Watch(PublicationId Poll, long Until);
}
