using Raati.Contracts;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>One publication's latest version, and how far each tablet says it has come with it.</summary>
internal sealed record ReceiptRecords
{
    internal required PublicationId Publication { get; init; }
    internal required int Version { get; init; }
    internal required long PublishedAtMs { get; init; }
    internal required Audience Audience { get; init; }
    /// <summary>Otherwise it was withdrawn, and nobody should have it any more.</summary>
    internal required bool Live { get; init; }
    internal required Dictionary<KioskId, KioskReceipt> Receipts { get; init; }
}

/// <summary>The furthest state, the tablet's own words when it failed, and when it took each step.</summary>
internal readonly record struct KioskReceipt(
    ReceiptState State, string? Reason, long? ReceivedAt, long? AppliedAt, long? PaintedAt, long? RemovedAt);

/// <summary>Counts who has a publication, and says of everyone else why not.</summary>
internal static class ReceiptRule
{
    /// <summary>More names than an operator reads; the counts are complete.</summary>
    internal const int MaxLaggards = 200;

    // Worst first: what an operator must mend stands above what mends itself.
    private static readonly LagReason[] Worst =
    [
        LagReason.Failed, LagReason.NotPainting, LagReason.Offline, LagReason.NeverSeen, LagReason.Waiting, LagReason.InUse,
        LagReason.NotYetShown,
    ];

    /// <summary>Only tablets that match now and lie within the caller's scope are counted; of what was withdrawn those that had it.</summary>
    internal static ReceiptBoard Board(ReceiptRecords records, FleetView fleet, Func<StoreId, bool> inScope)
    {
        var audience = Audience(records, fleet, inScope);
        int received = 0, applied = 0, painted = 0, removed = 0;
        var marks = new char[audience.Length];
        var laggards = new List<ReceiptLaggard>();
        for (var at = 0; at < audience.Length; at++)
        {
            var (entry, receipt) = audience[at];
            // Of what was withdrawn it does not matter how far a tablet had come with it.
            var state = records.Live ? receipt.State : ReceiptState.Received;
            var reason = Reason(entry, state);
            var gone = !records.Live && receipt.RemovedAt is not null;
            marks[at] = gone ? 'x' : Mark(state, reason);
            if (receipt.State is not ReceiptState.Unknown) received++;
            if (receipt.State is ReceiptState.Applied or ReceiptState.InUse or ReceiptState.Painted) applied++;
            if (receipt.State is ReceiptState.Painted) painted++;
            if (gone) removed++;
            if (records.Live ? receipt.State is not ReceiptState.Painted : !gone) laggards.Add(Laggard(entry, receipt, reason, at));
        }
        return new ReceiptBoard
        {
            PublicationId = records.Publication.Value,
            Version = records.Version,
            PublishedAtMs = records.PublishedAtMs,
            Audience = audience.Length,
            Received = received,
            Applied = applied,
            Painted = painted,
            Removed = records.Live ? null : removed,
            Laggards = [.. laggards.OrderBy(laggard => Array.IndexOf(Worst, laggard.Reason)).ThenBy(laggard => laggard.At).Take(MaxLaggards)],
            Marks = new string(marks),
            ReceivedPace = Pace(audience, records.PublishedAtMs, receipt => receipt.ReceivedAt),
            AppliedPace = Pace(audience, records.PublishedAtMs, receipt => receipt.AppliedAt),
            PaintedPace = Pace(audience, records.PublishedAtMs, receipt => receipt.PaintedAt),
        };
    }

    /// <summary>Whether an operator would see no difference.</summary>
    internal static bool IsSameAs(this ReceiptBoard board, ReceiptBoard other) =>
        board with { Laggards = other.Laggards } == other && board.Laggards.AsSpan().SequenceEqual(other.Laggards);

    private static (FleetEntry Entry, KioskReceipt Receipt)[] Audience(ReceiptRecords records, FleetView fleet, Func<StoreId, bool> inScope) =>
        [
            .. fleet.Entries
                .Where(entry => !entry.Traits.Retired && inScope(entry.Traits.Store))
                .Where(entry => records.Live ? AudienceMatcher.Matches(records.Audience, entry.Traits) : records.Receipts.ContainsKey(entry.Traits.Kiosk))
                .OrderBy(entry => entry.Traits.StoreName, StringComparer.Ordinal)
                .ThenBy(entry => entry.Traits.Name, StringComparer.Ordinal)
                .ThenBy(entry => entry.Traits.Kiosk.Value)
                .Select(entry => (entry, records.Receipts.GetValueOrDefault(entry.Traits.Kiosk))),
        ];

    private static ReceiptLaggard Laggard(FleetEntry entry, KioskReceipt receipt, LagReason reason, int at) => new()
    {
        KioskId = entry.Traits.Kiosk.Value,
        Name = entry.Traits.Name,
        StoreName = entry.Traits.StoreName,
        State = receipt.State,
        Reason = reason,
        Detail = receipt.State is ReceiptState.Failed ? receipt.Reason : null,
        At = at,
    };

    private static ReceiptPace? Pace(
        (FleetEntry Entry, KioskReceipt Receipt)[] audience, long publishedAt, Func<KioskReceipt, long?> step)
    {
        // A tablet's hub time may lag a little behind the hub's: nothing is received before it was published.
        long[] took = [.. audience.Select(one => step(one.Receipt)).OfType<long>().Select(at => Math.Max(0, at - publishedAt)).Order()];
        return took.Length == 0 ? null : new ReceiptPace { HalfMs = took[(took.Length - 1) / 2], LastMs = took[^1] };
    }

    private static char Mark(ReceiptState state, LagReason reason) => (state, reason) switch
    {
        (ReceiptState.Painted, _) => 'p',
        (ReceiptState.Failed, _) => 'f',
        (_, LagReason.Offline or LagReason.NeverSeen) => 'o',
        (_, LagReason.NotPainting) => 's',
        (ReceiptState.Applied or ReceiptState.InUse, _) => 'a',
        (ReceiptState.Received, _) => 'r',
        _ => 'w',
    };

    internal static LagReason Reason(FleetEntry entry, ReceiptState state) => (state, entry.Row) switch
    {
        (ReceiptState.Failed, _) => LagReason.Failed,
        (_, { Status: KioskStatus.NeverSeen }) => LagReason.NeverSeen,
        (_, { Connected: false }) => LagReason.Offline,
        (_, { Painting: false }) => LagReason.NotPainting,
        (ReceiptState.Applied or ReceiptState.InUse, _) when entry.InUse => LagReason.InUse,
        (ReceiptState.Applied or ReceiptState.InUse, _) => LagReason.NotYetShown,
        _ => LagReason.Waiting,
    };
}
