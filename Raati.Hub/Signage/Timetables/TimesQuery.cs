using System.Collections.Concurrent;
using Raati.Contracts;
using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Timetables;

/// <summary>Reads what timetables come from, in one snapshot.</summary>
internal static class TimesQuery
{
    private const string OneSnapshot = "set transaction isolation level repeatable read read only";
    private const string Campaigns = """
        select c.id, c.published_content, p.version
        from campaigns c join publications p on p.organization_id = c.organization_id and p.id = c.id
        where c.organization_id = @organization and c.published
        """;
    private const string Stores = "select id, time_zone, opening_hours from stores where organization_id = @organization";

    private const string OneStore = Stores + " and id = @store";

    /// <summary>The clocks and hours of all its stores.</summary>
    internal static Task<StoreTimeRow[]> StoreTimes(this Session session, OrganizationId organization) =>
        session.Query<StoreTimeRow>(Stores, new { organization });

    /// <summary>One store's clock and hours; null when the organization has no such store.</summary>
    internal static async Task<StoreTime?> StoreTime(this Session session, OrganizationId organization, StoreId store) =>
        await session.QueryOne<StoreTimeRow>(OneStore, new { organization, store }) is { } row ? new StoreTime(row.TimeZone, row.OpeningHours) : null;

    /// <summary>Takes over from the reading before what has not changed; the same object when nothing has.</summary>
    internal static async Task<PublishedTimes> PublishedTimes(this Session session, OrganizationId organization, PublishedTimes? before)
    {
        if (session.Engine is Engine.Postgres) await session.Execute(OneSnapshot);
        var campaigns = (await session.Query<CampaignRow>(Campaigns, new { organization })).ToDictionary(row => row.Id, row => row.Schedule(before));
        var stores = (await session.StoreTimes(organization)).ToDictionary(row => row.Id, row => TimeOf(row, before));
        // The same version with another schedule: the database was restored, and what is kept may be of what never was.
        var restored = before?.Campaigns.Any(old => campaigns.TryGetValue(old.Key, out var now) && now.Version <= old.Value.Version && !ReferenceEquals(now, old.Value)) is true;
        if (before is not null && !restored && Same(campaigns, before.Campaigns) && Same(stores, before.Stores)) return before;
        return new PublishedTimes
        {
            Campaigns = campaigns,
            Stores = stores,
            Before = before is null || restored ? new ConcurrentDictionary<TimetableKey, Timetable>() : before.Made,
        };
    }

    private static StoreTime TimeOf(StoreTimeRow row, PublishedTimes? before) =>
        before?.Stores.GetValueOrDefault(row.Id) is { } known && known.Is(row) ? known : new StoreTime(row.TimeZone, row.OpeningHours);

    private static bool Same<TKey, T>(Dictionary<TKey, T> now, IReadOnlyDictionary<TKey, T> before) where TKey : notnull where T : class =>
        now.Count == before.Count && now.All(entry => before.TryGetValue(entry.Key, out var known) && ReferenceEquals(known, entry.Value));

    private sealed record CampaignRow
    {
        public PublicationId Id { get; init; }
        public string PublishedContent { get; init; } = "";
        public int Version { get; init; }

        internal PublishedSchedule Schedule(PublishedTimes? before)
        {
            var known = before?.Campaigns.GetValueOrDefault(Id);
            return known is not null && known.Version == Version && known.Content == PublishedContent
                ? known
                : new PublishedSchedule(Version, PublishedContent, CampaignRows.Read(PublishedContent).Schedule);
        }
    }
}
