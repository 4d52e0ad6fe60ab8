using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>A row of <c>presence</c>: what the node that holds, or last held, a tablet's connection knows of it. Read and written as it stands.</summary>
internal sealed record PresenceRow
{
    public OrganizationId OrganizationId { get; init; }
    public KioskId KioskId { get; init; }
    public NodeId NodeId { get; init; }
    /// <summary>When it connected by the database's clock: the order of connections, whatever the nodes' clocks say. Null until it is written.</summary>
    public long? ConnectionOrder { get; init; }
    /// <summary>The page load it came from, once it has synced.</summary>
    public Guid? Instance { get; init; }
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
    /// <summary>JSON.</summary>
    public string? Vitals { get; init; }
    /// <summary>Times a storage of the tablet was broken, as its vitals told.</summary>
    public int StorageLosses { get; init; }
    public long ChangedAt { get; init; }

    /// <summary>
    /// A connection that is newer than another has the word: one that is not written yet has just come. In a tie the same one on every node.
    /// What a node has in memory is newer than what it wrote.
    /// </summary>
    internal bool IsNewerThan(PresenceRow other)
    {
        if (NodeId == other.NodeId) return true;
        var (own, others) = (ConnectionOrder ?? long.MaxValue, other.ConnectionOrder ?? long.MaxValue);
        return own != others ? own > others : NodeId.Value.CompareTo(other.NodeId.Value) > 0;
    }

    /// <summary>The row this one makes of the stored one: before its first beat a connection knows only that it is there.</summary>
    internal PresenceRow Over(PresenceRow stored) => LastBeatAt is not null
        ? this with { OutboxEmptyAt = OutboxEmptyAt ?? stored.OutboxEmptyAt }
        : stored with
        {
            NodeId = NodeId,
            ConnectionOrder = ConnectionOrder,
            Instance = Instance,
            ConnectedAt = ConnectedAt,
            DisconnectedAt = DisconnectedAt,
            LastPaintedAt = LastPaintedAt,
            IsCurrent = IsCurrent,
            InUse = InUse,
        };
}
