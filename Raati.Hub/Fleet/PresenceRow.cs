using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>A row of <c>presence</c>: what the node that holds, or last held, a tablet's connection knows of it.</summary>
internal sealed record PresenceRow
{
    public OrganizationId OrganizationId { get; init; }
    public KioskId KioskId { get; init; }
    public NodeId NodeId { get; init; }
    public long ConnectedAt { get; init; }
    public long? DisconnectedAt { get; init; }
    public long? LastBeatAt { get; init; }
    public long? LastPaintedAt { get; init; }
    public bool IsCurrent { get; init; }
    public int OutboxCount { get; init; }
    public int ParkedCount { get; init; }
    public long? OutboxEmptyAt { get; init; }
    public long ClockSkewMs { get; init; }
    public string TimeQuality { get; init; } = "unknown";
    public bool InUse { get; init; }
    public string? Build { get; init; }
    public Vitals? Vitals { get; init; }

    /// <summary>A connection that is newer than another has the word; in a tie the same one on every node.</summary>
    internal bool IsNewerThan(PresenceRow other) =>
        ConnectedAt != other.ConnectedAt ? ConnectedAt > other.ConnectedAt : NodeId.Value.CompareTo(other.NodeId.Value) >= 0;

    /// <summary>The row this one makes of the stored one: before its first beat a connection knows only that it is there.</summary>
    internal PresenceRow Over(PresenceRow stored) => LastBeatAt is not null
        ? this with { OutboxEmptyAt = OutboxEmptyAt ?? stored.OutboxEmptyAt }
        : stored with
        {
            NodeId = NodeId,
            ConnectedAt = ConnectedAt,
            DisconnectedAt = DisconnectedAt,
            LastPaintedAt = LastPaintedAt,
            IsCurrent = IsCurrent,
            InUse = InUse,
        };
}
