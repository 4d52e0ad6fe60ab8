using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet.History;

/// <summary>The table of tablets' hours.</summary>
internal static class HourStore
{
    private const long CommandsKeptMs = 90 * 24 * FleetHours.HourMs;
    private static readonly string[] Columns =
    [
        "organization_id", "kiosk_id", "hour", "connected_ms", "painting_ms", "current_ms", "connects", "outbox_most", "clock_skew_ms", "battery_percent",
        "storage_used_bytes",
    ];
    private const string AddToHour = """
        on conflict (organization_id, kiosk_id, hour) do update set
          connected_ms = kiosk_hours.connected_ms + excluded.connected_ms, painting_ms = kiosk_hours.painting_ms + excluded.painting_ms,
          current_ms = kiosk_hours.current_ms + excluded.current_ms, connects = kiosk_hours.connects + excluded.connects,
          outbox_most = case when excluded.outbox_most > kiosk_hours.outbox_most then excluded.outbox_most else kiosk_hours.outbox_most end,
          clock_skew_ms = excluded.clock_skew_ms,
          battery_percent = coalesce(excluded.battery_percent, kiosk_hours.battery_percent),
          storage_used_bytes = coalesce(excluded.storage_used_bytes, kiosk_hours.storage_used_bytes)
        """;
    private const string OfKiosk = """
        select hour, connected_ms, painting_ms, current_ms, connects, outbox_most, clock_skew_ms, battery_percent, storage_used_bytes
        from kiosk_hours where organization_id = @organization and kiosk_id = @kiosk and hour >= @since order by hour
        """;
    private const string Oldest = "delete from kiosk_hours where hour = (select min(hour) from kiosk_hours) and hour < @before";
    private const string OldCommands = "delete from kiosk_commands where sent_at < @before";

    /// <summary>Sorted by key, so that two nodes never wait for each other crosswise.</summary>
    internal static Task Add(Session session, Dictionary<(OrganizationId Organization, KioskId Kiosk, long Hour), HourTally> tallies) => session.InsertRows(
        "kiosk_hours", Columns,
        tallies.OrderBy(pair => pair.Key.Organization.Value).ThenBy(pair => pair.Key.Kiosk.Value).ThenBy(pair => pair.Key.Hour).Select(pair => new object?[]
        {
            pair.Key.Organization, pair.Key.Kiosk, pair.Key.Hour, pair.Value.ConnectedMs, pair.Value.PaintingMs, pair.Value.CurrentMs, pair.Value.Connects,
            pair.Value.OutboxMost, pair.Value.ClockSkewMs, pair.Value.BatteryPercent, pair.Value.StorageUsedBytes,
        }), AddToHour);

    internal static async Task<KioskHour[]> Hours(Session session, OrganizationId organization, KioskId kiosk, long since) =>
        Array.ConvertAll(await session.Query<Row>(OfKiosk, new { organization, kiosk, since }), row => row.ToHour());

    /// <summary>The rows dropped: those of the oldest hour, when it is older than that.</summary>
    internal static Task<int> DropOldest(Session session, long before) => session.Execute(Oldest, new { before });

    internal static Task DropCommands(Session session, long now) => session.Execute(OldCommands, new { before = now - CommandsKeptMs });

    private sealed record Row
    {
        public long Hour { get; init; }
        public long ConnectedMs { get; init; }
        public long PaintingMs { get; init; }
        public long CurrentMs { get; init; }
        public int Connects { get; init; }
        public int OutboxMost { get; init; }
        public long ClockSkewMs { get; init; }
        public int? BatteryPercent { get; init; }
        public long? StorageUsedBytes { get; init; }

        // A beat's span belongs to the hour it ends in, so that an hour may seem a few seconds longer than it is.
        internal KioskHour ToHour() => new()
        {
            FromMs = Hour,
            ConnectedMs = Math.Min(ConnectedMs, FleetHours.HourMs),
            PaintingMs = Math.Min(PaintingMs, FleetHours.HourMs),
            CurrentMs = Math.Min(CurrentMs, FleetHours.HourMs),
            Connects = Connects,
            OutboxMost = OutboxMost,
            ClockSkewMs = ClockSkewMs,
            BatteryPercent = BatteryPercent,
            StorageUsedBytes = StorageUsedBytes,
        };
    }
}
