using System.Collections.Concurrent;
using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>
/// Receipts of the publications that consoles look at, read once for all of them: after a hint, and every 2 s without. What turns out not to be
/// there is not remembered.
/// </summary>
internal sealed class ReceiptBoards
{
    private const long ReadEveryMs = 2_000;
    private const long ReadAgainAfterMs = 200;
    private const long DropUnusedAfterMs = 10_000;

    private const string LatestVersion = """
        select version, published_at, audience, live from publications where organization_id = @organization and id = @publication
        """;
    private const string ReceiptsOfVersions = """
        select kiosk_id, received_at, applied_at, painted_at, in_use_at, failed_at, removed_at, reason
        from receipts
        where organization_id = @organization and publication_id = @publication and version >= @oldest and version <= @newest
        order by version
        """;

    private readonly ConcurrentDictionary<(OrganizationId Organization, PublicationId Publication), Cached> _cached = [];
    private readonly Database _database;

    public ReceiptBoards(Database database, IHints hints)
    {
        _database = database;
        hints.Subscribe(HintKind.Receipts, hint =>
        {
            if (_cached.TryGetValue((hint.Organization, new PublicationId(hint.Subject)), out var cached)) cached.Dirty = true;
        });
    }

    /// <summary>How many are remembered.</summary>
    internal int Count => _cached.Count;

    /// <summary>Null when there is no such publication.</summary>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    internal async Task<ReceiptRecords?> Find(OrganizationId organization, PublicationId publication, CancellationToken cancellationToken)
    {
        DropUnused();
        var cached = _cached.GetOrAdd((organization, publication), _ => new Cached());
        cached.UsedAt = Now;
        Task<ReceiptRecords?> reading;
        lock (cached)
        {
            if (IsFresh(cached)) return cached.Records;
            reading = cached.Reading ??= Task.Run(() => Refresh(cached, organization, publication), CancellationToken.None);
        }
        return await reading.WaitAsync(cancellationToken);
    }

    private async Task<ReceiptRecords?> Refresh(Cached cached, OrganizationId organization, PublicationId publication)
    {
        cached.Dirty = false;
        try
        {
            var records = await _database.Read(session => Read(session, organization, publication));
            lock (cached) (cached.Records, cached.ReadAt, cached.IsRead) = (records, Now, true);
            return records;
        }
        finally
        {
            lock (cached)
            {
                cached.Reading = null;
                if (cached.Records is null) _cached.TryRemove(new((organization, publication), cached));
            }
        }
    }

    /// <summary>More has come than these records hold, is being read, or has been read for another console meanwhile.</summary>
    internal bool IsStale(OrganizationId organization, PublicationId publication, ReceiptRecords? records)
    {
        if (!_cached.TryGetValue((organization, publication), out var cached)) return false;
        lock (cached) return cached.Dirty || cached.Reading is not null || !ReferenceEquals(cached.Records, records);
    }

    /// <summary>By the machine's clock: how often it reads is about load.</summary>
    private static long Now => Environment.TickCount64;

    private static bool IsFresh(Cached cached) => cached.IsRead && Now - cached.ReadAt < (cached.Dirty ? ReadAgainAfterMs : ReadEveryMs);

    private void DropUnused()
    {
        var now = Now;
        foreach (var (key, cached) in _cached)
            if (now - cached.UsedAt > DropUnusedAfterMs) _cached.TryRemove(key, out _);
    }

    private static async Task<ReceiptRecords?> Read(Session session, OrganizationId organization, PublicationId publication)
    {
        if (await session.QueryOne<PublicationRow>(LatestVersion, new { organization, publication }) is not { } row) return null;
        // Taking it off was a version that no tablet ever had; whoever was away then may have any earlier one.
        var (oldest, newest) = row.Live ? (row.Version, row.Version) : (1, row.Version - 1);
        var receipts = await session.Query<StoredReceipt>(ReceiptsOfVersions, new { organization, publication, oldest, newest });
        return new ReceiptRecords
        {
            Publication = publication,
            Version = row.Version,
            PublishedAtMs = row.PublishedAt,
            Audience = JsonSerializer.Deserialize<Audience>(row.Audience, Wire.Json) ?? throw new JsonException("A publication has no audience."),
            Live = row.Live,
            Receipts = receipts.GroupBy(receipt => receipt.KioskId).ToDictionary(kiosk => kiosk.Key, kiosk => kiosk.Last().Furthest),
        };
    }

    private sealed class Cached
    {
        internal Task<ReceiptRecords?>? Reading;
        internal ReceiptRecords? Records;
        internal long ReadAt;
        internal long UsedAt = long.MaxValue;
        internal bool IsRead;
        internal volatile bool Dirty;
    }

    private sealed record PublicationRow
    {
        public int Version { get; init; }
        public long PublishedAt { get; init; }
        public string Audience { get; init; } = "{}";
        public bool Live { get; init; }
    }
}
