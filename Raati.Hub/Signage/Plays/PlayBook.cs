using System.Collections.Concurrent;
using System.Text.Json;
using NodaTime;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>A tablet's stay: whose, where, and when the tablet was revoked.</summary>
internal sealed record PlayStay(KioskId Kiosk, StoreId Store, DateTimeZone Zone, long? RetiredAt);

/// <summary>What an organization's plays are held against: the slides it ever published, and its tablets' stays.</summary>
internal sealed class PlayBook
{
    private const string Published = "select id, version from publications where organization_id = @organization and kind = 'campaign'";
    private const string Slides = "select campaign_id, slide_id from campaign_slides where organization_id = @organization";
    // An earlier build kept no slides of what it published.
    private const string PublishedBefore = """
        select p.id, p.document from publications p where p.organization_id = @organization and p.kind = 'campaign'
          and not exists (select 1 from campaign_slides s where s.organization_id = p.organization_id and s.campaign_id = p.id)
        """;
    private const string Stays = """
        select p.id, p.kiosk_id, p.store_id, k.retired_at, s.time_zone from placements p
        join kiosks k on k.organization_id = p.organization_id and k.id = p.kiosk_id
        join stores s on s.organization_id = p.organization_id and s.id = p.store_id
        where p.organization_id = @organization
        """;

    private readonly Dictionary<Guid, int> _versions = [];
    private readonly HashSet<(Guid, Guid)> _slides = [];
    private readonly Dictionary<Guid, PlayStay> _stays = [];

    internal static async Task<PlayBook> Read(Session session, OrganizationId organization)
    {
        var book = new PlayBook();
        foreach (var row in await session.Query<PublishedRow>(Published, new { organization })) book._versions[row.Id] = row.Version;
        foreach (var row in await session.Query<SlideRow>(Slides, new { organization })) book._slides.Add((row.CampaignId, row.SlideId));
        foreach (var row in await session.Query<DocumentRow>(PublishedBefore, new { organization }))
        {
            foreach (var slide in JsonSerializer.Deserialize<CampaignDocument>(row.Document, Wire.Json)?.Slides ?? []) book._slides.Add((row.Id, slide.Id));
        }
        foreach (var row in await session.Query<StayRow>(Stays, new { organization }))
            book._stays[row.Id] = new PlayStay(row.KioskId, row.StoreId, DateTimeZoneProviders.Tzdb.GetZoneOrNull(row.TimeZone) ?? DateTimeZone.Utc, row.RetiredAt);
        return book;
    }

    internal PlayStay? Stay(Guid placement) => _stays.GetValueOrDefault(placement);

    /// <summary>It was published, in this version or a later one.</summary>
    internal bool Has(Play play) =>
        _versions.TryGetValue(play.PublicationId, out var version) && play.Version >= 1 && play.Version <= version && _slides.Contains((play.PublicationId, play.SlideId));

    private sealed record PublishedRow
    {
        public Guid Id { get; init; }
        public int Version { get; init; }
    }

    private sealed record SlideRow
    {
        public Guid CampaignId { get; init; }
        public Guid SlideId { get; init; }
    }

    private sealed record DocumentRow
    {
        public Guid Id { get; init; }
        public string Document { get; init; } = "";
    }

    private sealed record StayRow
    {
        public Guid Id { get; init; }
        public KioskId KioskId { get; init; }
        public StoreId StoreId { get; init; }
        public long? RetiredAt { get; init; }
        public string TimeZone { get; init; } = "";
    }
}

/// <summary>
/// The books, kept for a minute, and read again for a batch that names what is not in them: however much is made up, an organization is read once a batch.
/// </summary>
internal sealed class PlayBooks(Database database)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<OrganizationId, (PlayBook Book, long ReadAt)> _books = new();

    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    internal async Task<Dictionary<OrganizationId, PlayBook>> For(IReadOnlyList<PlayWork> works)
    {
        var books = new Dictionary<OrganizationId, PlayBook>();
        foreach (var reports in works.GroupBy(work => work.Organization))
            books[reports.Key] = Known(reports.Key, reports) ?? await Read(reports.Key);
        return books;
    }

    private PlayBook? Known(OrganizationId organization, IEnumerable<PlayWork> reports) =>
        _books.TryGetValue(organization, out var kept) && TimeProvider.System.GetElapsedTime(kept.ReadAt) < FreshFor
            && reports.All(work => IsKnown(kept.Book, work))
            ? kept.Book
            : null;

    /// <summary>Another tablet's stay is looked at again until that tablet is known to be revoked.</summary>
    private static bool IsKnown(PlayBook book, PlayWork work) =>
        book.Stay(work.Report.PlacementId) is { } stay && (stay.Kiosk == work.Kiosk || stay.RetiredAt is not null) && work.Report.Plays.All(book.Has);

    private async Task<PlayBook> Read(OrganizationId organization)
    {
        // By the machine's clock: how often it reads is about load.
        var at = TimeProvider.System.GetTimestamp();
        var book = await database.Read(session => PlayBook.Read(session, organization));
        _books[organization] = (book, at);
        return book;
    }
}
