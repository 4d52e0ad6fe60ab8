using System.Collections.Immutable;
using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>Where an organization's log stands.</summary>
internal sealed record LogHead
{
    public OrganizationId Id { get; init; }
    public long LogEpoch { get; init; }
    public long LogHeadOffset { get; init; }
    public byte[]? LogKey { get; init; }

    internal bool IsOf(Catalog catalog) => LogEpoch == catalog.Epoch && LogHeadOffset == catalog.Offset;
}

/// <summary>What a catalog is read from. Each reading is one snapshot: an offset never says less than the state beside it.</summary>
internal static class CatalogQueries
{
    private const int LongestCatchUp = 2000;

    private const string OneSnapshot = "set transaction isolation level repeatable read read only";
    private const string Heads = "select id, log_epoch, log_head as log_head_offset, log_key from organizations";
    private const string Head = Heads + " where id = @organization";
    private const string NewestOffsets =
        "select log_offset from publication_log where organization_id = @organization order by log_offset desc limit @limit";
    private const string HasOffset =
        "select count(*) from publication_log where organization_id = @organization and log_offset = @offset";
    private const string RowsFrom = """
        select log_offset, kind, subject_id from publication_log
        where organization_id = @organization and log_offset >= @cursor order by log_offset limit @limit
        """;
    private const string Publications =
        "select id, version, kind, audience, document, live, published_at from publications where organization_id = @organization";
    private const string LivePublications = Publications + " and live";
    private const string ChangedPublications = Publications + " and log_offset > @cursor";
    private const string RaiseEpoch = "update organizations set log_epoch = @epoch where id = @organization and log_epoch < @epoch";

    internal static Task<LogHead[]> ReadHeads(this Session session) => session.Query<LogHead>(Heads);

    /// <summary>Two nodes that notice the same restore raise it once: both name the same epoch.</summary>
    internal static Task<int> Raise(this Session session, OrganizationId organization, long epoch) =>
        session.Execute(RaiseEpoch, new { organization, epoch });

    internal static async Task<bool> LogHas(this Session session, OrganizationId organization, long offset) =>
        await session.QueryOne<long>(HasOffset, new { organization, offset }) > 0;

    /// <summary>Everything as it stands; null when there is no such organization.</summary>
    internal static async Task<Catalog?> LoadCatalog(this Session session, OrganizationId organization, long sequence)
    {
        if (session.Engine is Engine.Postgres) await session.Execute(OneSnapshot);
        return await Load(session, organization, sequence);
    }

    /// <summary>As it stands, in a snapshot that begins here: the one that is known, when that is it.</summary>
    internal static async Task<Catalog?> CatalogNow(this Session session, OrganizationId organization, Catalog? known)
    {
        if (session.Engine is Engine.Postgres) await session.Execute(OneSnapshot);
        if (known is not null && await session.QueryOne<LogHead>(Head, new { organization }) is { } head && head.IsOf(known)) return known;
        return await Load(session, organization, sequence: 0);
    }

    /// <summary>What came after a catalog. <c>Restored</c>: the log behind it is no longer the one it was read from.</summary>
    internal static async Task<(Catalog? Catalog, bool Restored)> CatchUp(this Session session, OrganizationId organization, Catalog from)
    {
        if (session.Engine is Engine.Postgres) await session.Execute(OneSnapshot);
        var head = await session.QueryOne<LogHead>(Head, new { organization });
        if (head is null) return (null, false);
        if (head.LogEpoch != from.Epoch) return (await Load(session, organization, from.Sequence + 1), head.LogEpoch < from.Epoch);
        var rows = await session.Query<LogRow>(RowsFrom, new { organization, cursor = from.Offset, limit = LongestCatchUp });
        if (from.Offset > 0 && rows.FirstOrDefault()?.LogOffset != from.Offset)
            return (await Load(session, organization, from.Sequence + 1), true);
        if (rows.Length == LongestCatchUp) return (await Load(session, organization, from.Sequence + 1), false);
        var fresh = rows.Where(row => row.LogOffset > from.Offset).ToArray();
        return (fresh.Length == 0 ? from : await Next(session, organization, from, fresh), false);
    }

    private static async Task<Catalog> Next(Session session, OrganizationId organization, Catalog from, LogRow[] rows)
    {
        var changes = new List<CatalogChange>();
        var live = from.Live;
        if (rows.Any(row => row.Kind == "publication"))
        {
            foreach (var row in await session.Query<PublicationRow>(ChangedPublications, new { organization, cursor = from.Offset }))
            {
                var change = new CatalogChange(row.Id, row.Live ? row.ToLive() : null);
                live = change.Now is null ? live.Remove(row.Id) : live.SetItem(row.Id, change.Now);
                changes.Add(change);
            }
        }
        var roster = from.Roster;
        foreach (var (kind, subject) in rows.Where(row => row.Kind != "publication").Select(row => (row.Kind, row.SubjectId)).Distinct())
            roster = roster.SetItems((await Traits(session, organization, kind, subject)).Select(Entry));
        return new Catalog
        {
            Epoch = from.Epoch,
            Seal = from.Seal,
            Offset = rows[^1].LogOffset,
            Trail = from.Trail.With(rows.Select(row => row.LogOffset)),
            Live = live,
            Roster = roster,
            Sequence = from.Sequence + 1,
            Changes = [.. changes],
        };
    }

    private static async Task<Catalog?> Load(Session session, OrganizationId organization, long sequence)
    {
        var head = await session.QueryOne<LogHead>(Head, new { organization });
        if (head is null) return null;
        var live = await session.Query<PublicationRow>(LivePublications, new { organization });
        return new Catalog
        {
            Epoch = head.LogEpoch,
            Seal = new LogSeal(organization, head.LogKey),
            Offset = head.LogHeadOffset,
            Trail = LogTrail.Of(await session.Query<long>(NewestOffsets, new { organization, limit = LogTrail.Longest })),
            Live = live.ToImmutableDictionary(row => row.Id, row => row.ToLive()),
            Roster = (await session.KioskTraits(organization)).Select(Entry).ToImmutableDictionary(),
            Sequence = sequence,
        };
    }

    private static async Task<KioskTraits[]> Traits(Session session, OrganizationId organization, string kind, Guid subject) => kind switch
    {
        "kiosk" => await session.KioskTraits(organization, new KioskId(subject)) is { } one ? [one] : [],
        "store" => await session.KioskTraitsInStore(organization, new StoreId(subject)),
        _ => await session.KioskTraitsInArea(organization, new AreaId(subject)),
    };

    private static KeyValuePair<KioskId, KioskTraits> Entry(KioskTraits traits) => KeyValuePair.Create(traits.Kiosk, traits);

    private sealed record LogRow
    {
        public long LogOffset { get; init; }
        public string Kind { get; init; } = "";
        public Guid SubjectId { get; init; }
    }

    private sealed record PublicationRow
    {
        public PublicationId Id { get; init; }
        public int Version { get; init; }
        public string Kind { get; init; } = "";
        public string Audience { get; init; } = "";
        public string Document { get; init; } = "";
        public bool Live { get; init; }
        public long PublishedAt { get; init; }

        internal LivePublication ToLive() => new(
            Id, Version, WireEnum.Parse<PublicationKind>(Kind), JsonSerializer.Deserialize<Audience>(Audience, Wire.Json) ?? new Audience(),
            JsonElement.Parse(Document), PublishedAt);
    }
}
