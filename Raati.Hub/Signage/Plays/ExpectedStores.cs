using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Programs;
using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Signage.Timetables;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>A store's expected plays in an hour, all its tablets together.</summary>
internal sealed record ExpectedStore(StoreId Store, string Day, ExpectedSlide[] Slides);

/// <summary>
/// What an organization's tablets should have shown in an hour that is over. What was published and where tablets stood in it comes from the database as it
/// is now: of a campaign that was withdrawn in that hour nothing is expected, and of one that was first published in it what was left of it.
/// </summary>
internal static class ExpectedStores
{
    private const string Stays = """
        select p.kiosk_id, p.store_id, p.from_at, p.until_at from placements p
        join kiosks k on k.organization_id = p.organization_id and k.id = p.kiosk_id
        where p.organization_id = @organization and p.from_at < @until and (p.until_at is null or p.until_at > @from)
          and not k.staff_test and (k.retired_at is null or k.retired_at > @from)
        """;

    /// <summary>In the order of their ids as text, those after one; stores in which no tablet stood are left out.</summary>
    internal static async Task<ExpectedStore[]> Read(Session session, OrganizationId organization, long hour, string after)
    {
        // First, for it makes all that follows one snapshot.
        if (await session.LoadCatalog(organization, sequence: 0) is not { } catalog) return [];
        var campaigns = (await session.Campaigns(organization)).Where(campaign => campaign.Published).ToArray();
        var stores = (await session.StoreTimes(organization)).ToDictionary(row => row.Id);
        var stays = await session.Query<StayRow>(Stays, new { organization, from = hour, until = hour + PlaySums.HourMs });
        var held = new HeldProgram(catalog, campaigns, hour);
        return
        [
            .. stays.GroupBy(stay => stay.StoreId)
                .Where(inStore => string.CompareOrdinal(NameOf(inStore.Key), after) > 0 && stores.ContainsKey(inStore.Key))
                .OrderBy(inStore => NameOf(inStore.Key), StringComparer.Ordinal)
                .Select(inStore => Of(inStore.Key, stores[inStore.Key], [.. inStore], held, hour)),
        ];
    }

    /// <summary>What stores are put in order by.</summary>
    internal static string NameOf(StoreId store) => store.Value.ToString("d");

    private static ExpectedStore Of(StoreId store, StoreTimeRow row, StayRow[] stays, HeldProgram held, long hour)
    {
        var time = new StoreTime(row.TimeZone, row.OpeningHours);
        var slides =
            from stay in stays
            where held.Traits(stay.KioskId, store) is not null
            group stay.Share(hour) by held.Of(held.Traits(stay.KioskId, store)!) into same
            let tablets = same.Sum()
            from slide in GlassHour.Expected(held.Program(same.Key, time), hour, hour + PlaySums.HourMs)
            group (slide, tablets) by (slide.Campaign, slide.Slide) into slide
            select new ExpectedSlide(slide.Key.Campaign, slide.Key.Slide,
                slide.Sum(one => one.slide.Plays * one.tablets), slide.Sum(one => one.slide.Ms * one.tablets));
        return new ExpectedStore(store, PlayBatch.DayOf(time.Zone, hour), [.. slides]);
    }

    private sealed record StayRow
    {
        public KioskId KioskId { get; init; }
        public StoreId StoreId { get; init; }
        public long FromAt { get; init; }
        public long? UntilAt { get; init; }

        /// <summary>How much of the hour it stood there.</summary>
        internal double Share(long hour) =>
            (Math.Min(UntilAt ?? long.MaxValue, hour + PlaySums.HourMs) - Math.Max(FromAt, hour)) / (double)PlaySums.HourMs;
    }
}

/// <summary>What tablets hold, by the audiences that are published now.</summary>
internal sealed class HeldProgram
{
    private readonly long _hour;
    private readonly Catalog _catalog;
    private readonly LivePublication[] _live;
    private readonly Dictionary<Guid, (CampaignDocument Document, StoredCampaign Stored, long FromMs)> _campaigns = [];
    private readonly Dictionary<Guid, GlassSpan> _polls = [];
    private readonly Dictionary<Guid, GlassSpan> _bulletins = [];

    internal HeldProgram(Catalog catalog, StoredCampaign[] campaigns, long hour)
    {
        (_catalog, _hour) = (catalog, hour);
        _live = [.. catalog.Live.Values.Where(live => live.Kind is PublicationKind.Campaign or PublicationKind.Poll or PublicationKind.Bulletin)
            .OrderBy(live => live.Id.Value)];
        var stored = campaigns.ToDictionary(campaign => campaign.Id);
        foreach (var live in _live)
        {
            var (id, document) = (live.Id.Value, live.ToContract().Document);
            // The first version was nowhere before it was published; of a later one it is taken that the version before stood until then.
            var since = live.Version == 1 ? live.PublishedAtMs : 0;
            switch (live.Kind)
            {
                case PublicationKind.Campaign when stored.TryGetValue(id, out var campaign):
                    _campaigns[id] = (document.Deserialize<CampaignDocument>(Wire.Json)!, campaign, since);
                    break;
                case PublicationKind.Poll:
                    var poll = document.Deserialize<PollDocument>(Wire.Json)!;
                    _polls[id] = new GlassSpan(id, new Window(Math.Max(poll.OpensAtMs, since), poll.ClosesAtMs ?? long.MaxValue));
                    break;
                case PublicationKind.Bulletin:
                    var bulletin = document.Deserialize<BulletinDocument>(Wire.Json)!;
                    _bulletins[id] = new GlassSpan(id, new Window(Math.Max(bulletin.ShowsFromMs, since), bulletin.ShowsUntilMs ?? long.MaxValue));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The tablet as if it stood in that store; null: it is not known any more.</summary>
    internal KioskTraits? Traits(KioskId kiosk, StoreId store) =>
        _catalog.Roster.GetValueOrDefault(kiosk) is { } traits ? traits with { Store = store, Retired = false } : null;

    /// <summary>Which publications it holds, as one word: tablets that hold the same are worked out together.</summary>
    internal string Of(KioskTraits traits) =>
        string.Concat(_live.Select(live => AudienceMatcher.Matches(live.Audience, traits) ? '1' : '0'));

    internal GlassProgram Program(string holds, StoreTime store)
    {
        var held = _live.Where((_, at) => holds[at] == '1').Select(live => live.Id.Value).ToArray();
        return new GlassProgram(
            [.. held.Where(_campaigns.ContainsKey).Select(id => Campaign(id, store))],
            [.. held.Where(_polls.ContainsKey).Select(id => _polls[id])],
            [.. held.Where(_bulletins.ContainsKey).Select(id => _bulletins[id])]);
    }

    private GlassCampaign Campaign(Guid id, StoreTime store)
    {
        var (document, stored, since) = _campaigns[id];
        var windows = ScheduleWindows.Between(stored.Standing.Schedule, store.Hours, store.Zone, Math.Max(_hour, since), _hour + PlaySums.HourMs);
        return new GlassCampaign(id, document.Priority, windows, document.Slides);
    }
}
