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
    private const string PresenceRows = "select * from presence where organization_id = @organization";
    // Leases run by the database's clock: nodes need not agree on the time.
    private static readonly string AliveSqlite = AliveNodes(Engine.Sqlite);
    private static readonly string AlivePostgres = AliveNodes(Engine.Postgres);
    private const string SharedTokens =
        "select id, token_shared_at from kiosks where organization_id = @organization and token_shared_at is not null";

    internal static Task<FleetRecords> Fleet(this Database database, OrganizationId organization, CancellationToken cancellationToken) =>
        database.Read(async session =>
        {
            var alive = (await session.Query<NodeId>(session.Engine is Engine.Sqlite ? AliveSqlite : AlivePostgres)).ToHashSet();
            return new FleetRecords
            {
                Kiosks = await session.KioskTraits(organization),
                Presence = (await session.Query<PresenceRow>(PresenceRows, new { organization }))
                    .ToDictionary(row => row.KioskId, row => new StoredPresence(row, alive.Contains(row.NodeId))),
                TokenSharedAtMs = (await session.Query<SharedToken>(SharedTokens, new { organization }))
                    .ToDictionary(row => row.Id, row => row.TokenSharedAt),
            };
        }, cancellationToken);

    private static string AliveNodes(Engine engine) => $"select id from nodes where lease_until > {NodeLease.DatabaseNow(engine)}";

    private sealed record SharedToken
    {
        public KioskId Id { get; init; }
        public long TokenSharedAt { get; init; }
    }
}
