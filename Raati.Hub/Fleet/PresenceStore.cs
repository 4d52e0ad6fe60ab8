using System.Text.Json;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>Writes a node's batch of presence rows.</summary>
internal static class PresenceStore
{
    private const string Columns = """
        organization_id, kiosk_id, node_id, connected_at, disconnected_at, last_beat_at, last_painted_at, is_current, outbox_count,
        parked_count, outbox_empty_at, clock_skew_ms, time_quality, in_use, build, vitals, changed_at
        """;

    // The fence: a row of an older connection never replaces a newer one's. Only an ended connection gives way to a living one
    // whatever the two nodes' clocks say. What a connection does not know before its first beat stays as it stood.
    private const string OrElseUpdate = """
        on conflict (organization_id, kiosk_id) do update set
          node_id = excluded.node_id, connected_at = excluded.connected_at, disconnected_at = excluded.disconnected_at,
          last_beat_at = coalesce(excluded.last_beat_at, presence.last_beat_at), last_painted_at = excluded.last_painted_at,
          is_current = excluded.is_current, in_use = excluded.in_use, changed_at = excluded.changed_at,
          outbox_count = case when excluded.last_beat_at is null then presence.outbox_count else excluded.outbox_count end,
          parked_count = case when excluded.last_beat_at is null then presence.parked_count else excluded.parked_count end,
          clock_skew_ms = case when excluded.last_beat_at is null then presence.clock_skew_ms else excluded.clock_skew_ms end,
          time_quality = case when excluded.last_beat_at is null then presence.time_quality else excluded.time_quality end,
          outbox_empty_at = coalesce(excluded.outbox_empty_at, presence.outbox_empty_at),
          build = coalesce(excluded.build, presence.build), vitals = coalesce(excluded.vitals, presence.vitals)
        where (presence.connected_at, presence.node_id) <= (excluded.connected_at, excluded.node_id)
          or (presence.disconnected_at is not null and excluded.disconnected_at is null)
        """;

    private const string PutOne = $"""
        insert into presence ({Columns})
        values (@OrganizationId, @KioskId, @NodeId, @ConnectedAt, @DisconnectedAt, @LastBeatAt, @LastPaintedAt, @IsCurrent, @OutboxCount,
          @ParkedCount, @OutboxEmptyAt, @ClockSkewMs, @TimeQuality, @InUse, @Build, @Vitals, @ChangedAt)
        {OrElseUpdate}
        """;

    private const string PutMany = $"""
        insert into presence ({Columns})
        select * from unnest(@OrganizationId, @KioskId, @NodeId, @ConnectedAt, @DisconnectedAt, @LastBeatAt, @LastPaintedAt, @IsCurrent,
          @OutboxCount, @ParkedCount, @OutboxEmptyAt, @ClockSkewMs, @TimeQuality, @InUse, @Build, @Vitals, @ChangedAt)
        {OrElseUpdate}
        """;

    /// <summary>Every tablet at most once in the batch. Sorted by key, so that two nodes never wait for each other crosswise.</summary>
    internal static async Task Put(Session session, IReadOnlyList<PresenceRow> batch, long nowMs)
    {
        var rows = batch.OrderBy(row => row.OrganizationId.Value).ThenBy(row => row.KioskId.Value).ToArray();
        if (session.Engine is Engine.Sqlite)
        {
            await session.Execute(PutOne, rows.Select(row => new
            {
                row.OrganizationId,
                row.KioskId,
                row.NodeId,
                row.ConnectedAt,
                row.DisconnectedAt,
                row.LastBeatAt,
                row.LastPaintedAt,
                row.IsCurrent,
                row.OutboxCount,
                row.ParkedCount,
                row.OutboxEmptyAt,
                row.ClockSkewMs,
                row.TimeQuality,
                row.InUse,
                row.Build,
                Vitals = Json(row),
                ChangedAt = nowMs,
            }));
            return;
        }
        await session.Execute(PutMany, new
        {
            OrganizationId = Array.ConvertAll(rows, row => row.OrganizationId.Value),
            KioskId = Array.ConvertAll(rows, row => row.KioskId.Value),
            NodeId = Array.ConvertAll(rows, row => row.NodeId.Value),
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
            Vitals = Array.ConvertAll(rows, Json),
            ChangedAt = Array.ConvertAll(rows, _ => nowMs),
        });
    }

    internal static string? Json(PresenceRow row) => row.Vitals is null ? null : JsonSerializer.Serialize(row.Vitals, Wire.Json);
}
