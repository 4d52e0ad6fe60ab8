using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Kiosks;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>An organization's tablets as the database has them.</summary>
internal sealed record FleetRecords
{
    internal required KioskTraits[] Kiosks { get; init; }
    internal required Dictionary<KioskId, StoredPresence> Presence { get; init; }
    /// <summary>When two connections last used one token, ms.</summary>
    internal required Dictionary<KioskId, long> TokenSharedAtMs { get; init; }
}

/// <summary>A presence row, and whether the node that wrote it still holds its lease.</summary>
internal sealed record StoredPresence(PresenceRow Row, bool NodeAlive);

internal static class FleetQueries
{
    // Leases run by the database's clock: nodes need not agree on the time.
    private static string PresenceOf(Engine engine) => $"""
        select p.*, case when exists (select 1 from nodes n where n.id = p.node_id and n.lease_until > {NodeLease.DatabaseNow(engine)})
          then 1 else 0 end as node_alive
        from presence p
        where p.organization_id = @organization
        """;
    private static readonly string PresenceSqlite = PresenceOf(Engine.Sqlite);
    private static readonly string PresencePostgres = PresenceOf(Engine.Postgres);

    private const string SharedTokens =
        "select id, token_shared_at from kiosks where organization_id = @organization and token_shared_at is not null";

    internal static Task<FleetRecords> Fleet(this Database database, OrganizationId organization, CancellationToken cancellationToken) =>
        database.Read(async session => new FleetRecords
        {
            Kiosks = await session.KioskTraits(organization),
            Presence = (await session.Query<Row>(
                session.Engine is Engine.Sqlite ? PresenceSqlite : PresencePostgres, new { organization }))
                .ToDictionary(row => row.KioskId, row => new StoredPresence(row.ToPresence(), row.NodeAlive != 0)),
            TokenSharedAtMs = (await session.Query<SharedToken>(SharedTokens, new { organization }))
                .ToDictionary(row => row.Id, row => row.TokenSharedAt),
        }, cancellationToken);

    private sealed record SharedToken
    {
        public KioskId Id { get; init; }
        public long TokenSharedAt { get; init; }
    }

    private sealed record Row
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
        public string TimeQuality { get; init; } = "";
        public bool InUse { get; init; }
        public string? Build { get; init; }
        public string? Vitals { get; init; }
        public int NodeAlive { get; init; }

        internal PresenceRow ToPresence() => new()
        {
            OrganizationId = OrganizationId,
            KioskId = KioskId,
            NodeId = NodeId,
            ConnectedAt = ConnectedAt,
            DisconnectedAt = DisconnectedAt,
            LastBeatAt = LastBeatAt,
            LastPaintedAt = LastPaintedAt,
            IsCurrent = IsCurrent,
            OutboxCount = OutboxCount,
            ParkedCount = ParkedCount,
            OutboxEmptyAt = OutboxEmptyAt,
            ClockSkewMs = ClockSkewMs,
            TimeQuality = TimeQuality,
            InUse = InUse,
            Build = Build,
            Vitals = Vitals is null ? null : JsonSerializer.Deserialize<Vitals>(Vitals, Wire.Json),
        };
    }
}
