using Raati.Contracts;

namespace Raati.Hub.Fleet;

/// <summary>What is known of one tablet, whichever node holds its connection.</summary>
internal readonly record struct KioskFacts
{
    internal bool Retired { get; init; }
    /// <summary>When its newest connection was opened; null: never.</summary>
    internal long? ConnectedAtMs { get; init; }
    /// <summary>That connection was not closed, and its node's lease runs.</summary>
    internal bool Open { get; init; }
    internal long? LastBeatAtMs { get; init; }
    internal long? LastPaintedAtMs { get; init; }
    /// <summary>Its last beat named the digest of its program.</summary>
    internal bool IsCurrent { get; init; }
}

/// <summary>The three layers of design 8, and the one status made of them.</summary>
internal readonly record struct KioskLayers(KioskStatus Status, bool Connected, bool Painting, bool Current);

/// <summary>The only place where facts become a status. Nothing the hub asks of a tablet is among the facts: only its own beats are.</summary>
internal static class StatusRule
{
    /// <summary>Two beats of 10 s missed, and half of the third: a tablet without power is red within 30 s.</summary>
    internal const long SilentAfterMs = 25_000;

    /// <summary>A beat may count frames painted just before they stopped, so that 45 s here is red within 60 s.</summary>
    internal const long NotPaintingAfterMs = 45_000;

    internal static KioskLayers Of(in KioskFacts facts, long nowMs)
    {
        if (facts.ConnectedAtMs is not { } connectedAt)
            return new KioskLayers(facts.Retired ? KioskStatus.Retired : KioskStatus.NeverSeen, false, false, false);
        var heardAt = Math.Max(connectedAt, facts.LastBeatAtMs ?? connectedAt);
        var connected = facts.Open && !facts.Retired && nowMs - heardAt < SilentAfterMs;
        // Until its first beat a new connection has the benefit of the doubt.
        var painting = connected && nowMs - (facts.LastPaintedAtMs ?? connectedAt) < NotPaintingAfterMs;
        return new KioskLayers(StatusOf(facts, connected, painting), connected, painting, facts.IsCurrent);
    }

    private static KioskStatus StatusOf(in KioskFacts facts, bool connected, bool painting) => facts switch
    {
        { Retired: true } => KioskStatus.Retired,
        _ when !connected => KioskStatus.Offline,
        _ when !painting => KioskStatus.NotPainting,
        { IsCurrent: false } => KioskStatus.Behind,
        _ => KioskStatus.Online,
    };
}
