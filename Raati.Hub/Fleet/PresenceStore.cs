using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>Writes a node's batch of presence rows, and finds those that other nodes wrote of tablets that moved to them.</summary>
internal static class PresenceStore
{
    private const string Columns = """
        organization_id, kiosk_id, node_id, connection_order, instance, connected_at, disconnected_at, last_beat_at, last_painted_at, is_current,
        outbox_count, parked_count, outbox_empty_at, clock_skew_ms, time_quality, in_use, build, vitals,
        storage_losses, changed_at
        """;
    private const string Values = """
        @OrganizationId, @KioskId, @NodeId, @ConnectionOrder, @Instance, @ConnectedAt, @DisconnectedAt, @LastBeatAt, @LastPaintedAt, @IsCurrent,
          @OutboxCount, @ParkedCount, @OutboxEmptyAt, @ClockSkewMs, @TimeQuality, @InUse, @Build, @Vitals,
          @StorageLosses, @ChangedAt
        """;

    // The fence: a row of an older connection never replaces a newer one's. A node writes its own rows in their order, though, whatever the
    // database's clock did meanwhile, and an ended connection gives way to a living one. What a connection does not know before its first
    // beat stays as it stood.
    private const string OrElseUpdate = """
        on conflict (organization_id, kiosk_id) do update set
          announced_at = case
            when excluded.instance is null then presence.announced_at
            when presence.instance is distinct from excluded.instance or presence.connection_order <> excluded.connection_order
              then excluded.announced_at
            else presence.announced_at end,
          node_id = excluded.node_id, connection_order = excluded.connection_order, instance = excluded.instance,
          connected_at = excluded.connected_at, disconnected_at = excluded.disconnected_at,
          last_beat_at = coalesce(excluded.last_beat_at, presence.last_beat_at), last_painted_at = excluded.last_painted_at,
          is_current = excluded.is_current, in_use = excluded.in_use, changed_at = excluded.changed_at,
          outbox_count = case when excluded.last_beat_at is null then presence.outbox_count else excluded.outbox_count end,
          parked_count = case when excluded.last_beat_at is null then presence.parked_count else excluded.parked_count end,
          clock_skew_ms = case when excluded.last_beat_at is null then presence.clock_skew_ms else excluded.clock_skew_ms end,
          time_quality = case when excluded.last_beat_at is null then presence.time_quality else excluded.time_quality end,
          outbox_empty_at = coalesce(excluded.outbox_empty_at, presence.outbox_empty_at),
          build = coalesce(excluded.build, presence.build), vitals = coalesce(excluded.vitals, presence.vitals),
          storage_losses = case when excluded.vitals is null then presence.storage_losses else excluded.storage_losses end
        where presence.node_id = excluded.node_id
          or (presence.connection_order, presence.node_id) < (excluded.connection_order, excluded.node_id)
          or (presence.disconnected_at is not null and excluded.disconnected_at is null)
        """;

    private static readonly string PutOne = $"""
        insert into presence ({Columns}, announced_at)
        values ({Values}, case when @Instance is null then 0 else {NodeLease.DatabaseNow(Engine.Sqlite)} end)
        {OrElseUpdate}
        """;

    private static readonly string PutMany = $"""
        insert into presence ({Columns}, announced_at)
        select r.*, case when r.instance is null then 0 else {NodeLease.DatabaseNow(Engine.Postgres)} end
        from unnest({Values}) as r({Columns})
        {OrElseUpdate}
        """;

    private const string AnnouncedElsewhere = """
        select organization_id, kiosk_id, node_id, connection_order, instance from presence
        where announced_at > @since and node_id <> @node and instance is not null
        """;

    internal static Task<long> DatabaseNow(this Session session) => session.QueryOne<long>($"select {NodeLease.DatabaseNow(session.Engine)}");

    /// <summary>Connections at other nodes that said since then, by the database's clock, that they are there.</summary>
    internal static Task<PresenceRow[]> ConnectedElsewhere(this Session session, NodeId node, long since) =>
        session.Query<PresenceRow>(AnnouncedElsewhere, new { node, since });

    /// <summary>Every tablet at most once in the batch. Sorted by key, so that two nodes never wait for each other crosswise.</summary>
    internal static Task Put(Session session, IReadOnlyList<PresenceRow> batch, long nowMs)
    {
        var rows = batch.OrderBy(row => row.OrganizationId.Value).ThenBy(row => row.KioskId.Value)
            .Select(row => row with { ConnectionOrder = row.ConnectionOrder ?? 0, ChangedAt = nowMs }).ToArray();
        return session.Engine is Engine.Sqlite ? session.Execute(PutOne, rows) : session.Execute(PutMany, Arrays(rows));
    }

    private static object Arrays(PresenceRow[] rows) => new
    {
        OrganizationId = Array.ConvertAll(rows, row => row.OrganizationId.Value),
        KioskId = Array.ConvertAll(rows, row => row.KioskId.Value),
        NodeId = Array.ConvertAll(rows, row => row.NodeId.Value),
        ConnectionOrder = Array.ConvertAll(rows, row => row.ConnectionOrder),
        Instance = Array.ConvertAll(rows, row => row.Instance),
        ConnectedAt = Array.ConvertAll(rows, row => row.ConnectedAt),
        DisconnectedAt = Array.ConvertAll(rows, row => row.DisconnectedAt),
        LastBeatAt = Array.ConvertAll(rows, row => row.LastBeatAt),
        LastPaintedAt = Array.ConvertAll(rows, row => row.LastPaintedAt),
        IsCurrent = Array.ConvertAll(rows, row => row.IsCurrent),
        OutboxCount = Array.ConvertAll(rows, row => row.OutboxCount),
        ParkedCount = Array.ConvertAll(rows, row => row.ParkedCount),
        OutboxEmptyAt = Array.ConvertAll(rows, row => row.OutboxEmptyAt),
        ClockSkewMs = Array.ConvertAll(rows, row => row.ClockSkewMs),
        TimeQuality = Array.ConvertAll(rows, row => row.TimeQuality),
        InUse = Array.ConvertAll(rows, row => row.InUse),
        Build = Array.ConvertAll(rows, row => row.Build),
        Vitals = Array.ConvertAll(rows, row => row.Vitals),
        StorageLosses = Array.ConvertAll(rows, row => row.StorageLosses),
        ChangedAt = Array.ConvertAll(rows, row => row.ChangedAt),
    };
}
