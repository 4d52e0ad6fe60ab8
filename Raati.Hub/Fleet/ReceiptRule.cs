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
    /// <summary>Null when it is withdrawn: then nobody should have it.</summary>
    internal required Audience? Audience { get; init; }
    internal required Dictionary<KioskId, KioskReceipt> Receipts { get; init; }
}

/// <summary>The furthest state, and the tablet's own words when it failed.</summary>
internal readonly record struct KioskReceipt(ReceiptState State, string? Reason);

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

    /// <summary>Only tablets that match now and lie within the caller's scope are counted.</summary>
    internal static ReceiptBoard Board(ReceiptRecords records, FleetView fleet, Func<StoreId, bool> inScope)
    {
        int audience = 0, received = 0, applied = 0, painted = 0;
        var laggards = new List<ReceiptLaggard>();
        foreach (var entry in fleet.Entries)
        {
            if (records.Audience is null || entry.Traits.Retired || !inScope(entry.Traits.Store)) continue;
            if (!AudienceMatcher.Matches(records.Audience, entry.Traits)) continue;
            var (state, reason) = records.Receipts.GetValueOrDefault(entry.Traits.Kiosk);
            audience++;
            if (state is not ReceiptState.Unknown) received++;
            if (state is ReceiptState.Applied or ReceiptState.InUse or ReceiptState.Painted) applied++;
            if (state is ReceiptState.Painted) painted++;
            else laggards.Add(Laggard(entry, state, reason));
        }
        return new ReceiptBoard
        {
            PublicationId = records.Publication.Value,
            Version = records.Version,
            PublishedAtMs = records.PublishedAtMs,
            Audience = audience,
            Received = received,
            Applied = applied,
            Painted = painted,
            Laggards =
            [
                .. laggards.OrderBy(laggard => Array.IndexOf(Worst, laggard.Reason))
                    .ThenBy(laggard => laggard.StoreName, StringComparer.Ordinal)
                    .ThenBy(laggard => laggard.Name, StringComparer.Ordinal)
                    .Take(MaxLaggards),
            ],
        };
    }

    /// <summary>Whether an operator would see no difference.</summary>
    internal static bool IsSameAs(this ReceiptBoard board, ReceiptBoard other) =>
        board with { Laggards = other.Laggards } == other && board.Laggards.AsSpan().SequenceEqual(other.Laggards);

    private static ReceiptLaggard Laggard(FleetEntry entry, ReceiptState state, string? detail) => new()
    {
        KioskId = entry.Traits.Kiosk.Value,
        Name = entry.Traits.Name,
        StoreName = entry.Traits.StoreName,
        State = state,
        Reason = Reason(entry, state),
        Detail = state is ReceiptState.Failed ? detail : null,
    };

    private static LagReason Reason(FleetEntry entry, ReceiptState state) => (state, entry.Row) switch
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
