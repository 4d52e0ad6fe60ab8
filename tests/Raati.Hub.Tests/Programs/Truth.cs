using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Programs;

/// <summary>
/// The definition of a program, written once more and straight from the tables: all live publications whose audience the kiosk is in now.
/// Also the taking and putting back of backups.
/// </summary>
internal static class Truth
{
    private static readonly string[] Copied = ["organizations", "publications", "publication_log", "kiosks", "stores"];

    internal static async Task<(long Epoch, long Head)> HeadAsync(TestHub hub, OrganizationId organization)
    {
        var head = await Ask(hub, session => session.QueryOne<Head>("select log_epoch, log_head from organizations where id = @organization", new { organization }));
        return (head!.LogEpoch, head.LogHead);
    }

    /// <summary>What a tablet should hold, as text that says what differs.</summary>
    internal static async Task<string[]> ProgramAsync(TestHub hub, OrganizationId organization, Guid kioskId)
    {
        var (kiosk, publications) = await Ask(hub, async session => (
            await session.QueryOne<Kiosk>("""
                select k.id, k.store_id, k.tags, k.touchpoint, s.area_id, s.format from kiosks k
                join stores s on s.organization_id = k.organization_id and s.id = k.store_id
                where k.organization_id = @organization and k.id = @kioskId and k.retired_at is null
                """, new { organization, kioskId }),
            await session.Query<Row>(
                "select id, version, document, audience from publications where organization_id = @organization and live", new { organization })));
        return kiosk is null ? [] : Sorted(publications.Where(row => IsFor(row, kiosk)).Select(row => $"{row.Id:D} {row.Version} {row.Document}"));
    }

    internal static string[] Held(Tablet tablet) =>
        Sorted(tablet.Program.Select(one => $"{one.Id:D} {one.Version} {one.Document.GetRawText()}"));

    internal static Task BackUpAsync(TestHub hub) => Ask(hub, async session =>
    {
        foreach (var table in Copied)
        {
            await session.Execute($"drop table if exists backup_{table}");
            await session.Execute($"create table backup_{table} as select * from {table}");
        }
        return true;
    });

    internal static Task RestoreAsync(TestHub hub) => Ask(hub, async session =>
    {
        foreach (var table in (string[])["publications", "publication_log"])
        {
            await session.Execute($"delete from {table}");
            await session.Execute($"insert into {table} select * from backup_{table}");
        }
        await session.Execute("""
            update organizations set log_epoch = b.log_epoch, log_head = b.log_head from backup_organizations b where b.id = organizations.id
            """);
        await session.Execute("update kiosks set store_id = b.store_id, tags = b.tags from backup_kiosks b where b.id = kiosks.id");
        await session.Execute("update stores set area_id = b.area_id, format = b.format from backup_stores b where b.id = stores.id");
        return true;
    });

    private static bool IsFor(Row row, Kiosk kiosk)
    {
        var audience = JsonSerializer.Deserialize<Audience>(row.Audience, WireJson.Options)!;
        var tags = JsonSerializer.Deserialize<string[]>(kiosk.Tags)!;
        if (audience.ExcludedStores.Contains(kiosk.StoreId) || audience.ExcludedKiosks.Contains(kiosk.Id)) return false;
        var lists = audience.Areas.Length + audience.Stores.Length + audience.Formats.Length + audience.Touchpoints.Length + audience.Tags.Length
            + audience.Kiosks.Length;
        return audience.All || lists == 0
            || (kiosk.AreaId is { } area && audience.Areas.Contains(area)) || audience.Stores.Contains(kiosk.StoreId)
            || audience.Formats.Any(format => format.Length > 0 && format == kiosk.Format) || audience.Kiosks.Contains(kiosk.Id)
            || audience.Touchpoints.Select(WireEnum.Name).Contains(kiosk.Touchpoint) || audience.Tags.Intersect(tags).Any();
    }

    private static Task<T> Ask<T>(TestHub hub, Func<Session, Task<T>> question) => hub.Services.GetRequiredService<Database>().Write(question);

    private static string[] Sorted(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private sealed record Head
    {
        public long LogEpoch { get; init; }
        public long LogHead { get; init; }
    }

    private sealed record Kiosk
    {
        public Guid Id { get; init; }
        public Guid StoreId { get; init; }
        public string Tags { get; init; } = "";
        public string Touchpoint { get; init; } = "";
        public Guid? AreaId { get; init; }
        public string Format { get; init; } = "";
    }

    private sealed record Row
    {
        public Guid Id { get; init; }
        public int Version { get; init; }
        public string Document { get; init; } = "";
        public string Audience { get; init; } = "";
    }
}
