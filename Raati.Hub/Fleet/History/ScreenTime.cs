using System.Text.Json;
using NodaTime;
using Raati.Contracts.Api;
using Raati.Hub.Kiosks;
using Raati.Hub.Programs;
using Raati.Hub.Results;
using Raati.Hub.Results.Report;
using Raati.Hub.Storage;
using Raati.Hub.Stores;

namespace Raati.Hub.Fleet.History;

/// <summary>
/// Coverage out of tablets' hours: of each hour what a tablet was painting, but no more than its store was open. Tablets are those that are of the
/// audience now, each since it came to its store; staff's and retired ones are none of them, nor are those of a store whose hours nobody has told.
/// </summary>
internal sealed class ScreenTime : IScreenTime
{
    /// <summary>Beats of the last minutes may not have been written down yet.</summary>
    private const long LagMs = 120_000;
    private const string OpenedAt = "select opens_at from polls where organization_id = @organization and id = @poll";
    private const string Screens = """
        select k.id as kiosk, s.time_zone, s.opening_hours, p.from_at
        from kiosks k
        join stores s on s.organization_id = k.organization_id and s.id = k.store_id
        join placements p on p.organization_id = k.organization_id and p.id = k.placement_id
        where k.organization_id = @organization and k.retired_at is null and not k.staff_test and s.opening_hours is not null
        """;
    private const string Painted = """
        select kiosk_id as kiosk, hour, painting_ms from kiosk_hours
        where organization_id = @organization and hour > @from and hour < @until and painting_ms > 0
        """;

    public async Task<Coverage?> Of(Session session, PollMeta meta, long now)
    {
        var organization = meta.Key.Organization;
        if (await session.QueryOne<long?>(OpenedAt, new { organization, poll = meta.Key.Poll }) is not { } opened) return null;
        var known = now - FleetHours.KeptMs;
        var (from, until) = (Math.Max(opened, known), Math.Min(now - LagMs, meta.ClosesAt ?? now));
        var audience = (await session.KioskTraits(organization)).Where(kiosk => AudienceMatcher.Matches(meta.Content.Audience, kiosk))
            .Select(kiosk => kiosk.Kiosk).ToHashSet();
        var hours = new Dictionary<(string Zone, string Hours, long From), OpenHours>();
        var screens = new Dictionary<KioskId, OpenHours>();
        foreach (var row in await session.Query<ScreenRow>(Screens, new { organization }))
        {
            if (!audience.Contains(row.Kiosk)) continue;
            var key = (row.TimeZone, row.OpeningHours, Math.Max(from, row.FromAt));
            if (!hours.TryGetValue(key, out var open)) hours[key] = open = OpenHours.Of(row, key.Item3, until);
            screens[row.Kiosk] = open;
        }
        var all = screens.Values.Sum(open => open.TotalMs);
        if (all == 0) return null;
        var painted = 0L;
        await foreach (var row in session.Stream<PaintedRow>(Painted, new { organization, from = from - FleetHours.HourMs, until }))
        {
            if (screens.TryGetValue(row.Kiosk, out var open)) painted += Math.Min(row.PaintingMs, open.In(row.Hour));
        }
        return new Coverage((double)painted / all, known > opened ? known : null);
    }

    /// <summary>How long a store is open in each hour that begins whole on the world's clock.</summary>
    private sealed class OpenHours
    {
        private readonly Dictionary<long, long> _ms = [];

        internal long TotalMs { get; private set; }

        internal static OpenHours Of(ScreenRow row, long from, long until)
        {
            var open = new OpenHours();
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(row.TimeZone) is not { } zone) return open;
            var told = JsonSerializer.Deserialize<OpeningHours>(row.OpeningHours, Wire.Json) ?? throw new JsonException("A store's hours are empty.");
            foreach (var span in OpeningSpans.Between(told, zone, from, until)) open.Add(span);
            return open;
        }

        internal long In(long hour) => _ms.GetValueOrDefault(hour);

        private void Add(OpenSpan span)
        {
            TotalMs += span.UntilMs - span.FromMs;
            for (var hour = span.FromMs - (span.FromMs % FleetHours.HourMs); hour < span.UntilMs; hour += FleetHours.HourMs)
                _ms[hour] = In(hour) + Math.Min(span.UntilMs, hour + FleetHours.HourMs) - Math.Max(span.FromMs, hour);
        }
    }

    private sealed record ScreenRow
    {
        public KioskId Kiosk { get; init; }
        public string TimeZone { get; init; } = "";
        public string OpeningHours { get; init; } = "";
        public long FromAt { get; init; }
    }

    private readonly record struct PaintedRow
    {
        public KioskId Kiosk { get; init; }
        public long Hour { get; init; }
        public long PaintingMs { get; init; }
    }
}
