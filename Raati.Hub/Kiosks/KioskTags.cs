using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>Tags of many kiosks at once, in one transaction: audiences never see half of a change.</summary>
internal sealed class KioskTags(Database database, KioskStore kiosks)
{
    internal const int Most = 5_000;
    internal const int MostTags = 20;

    // Of two changes at once the second sees the first; SQLite has one writer and needs no lock.
    private const string Present = "select id, store_id, tags from kiosks where organization_id = @organization and retired_at is null order by id";
    private const string Put = "update kiosks set tags = @tags where organization_id = @organization and id = @kiosk";

    internal Task<TagsReply> Change(Caller caller, TagsRequest request, CancellationToken cancellationToken) => database.Write(async session =>
    {
        var wanted = request.KioskIds.ToHashSet();
        var (add, remove) = (Trimmed(request.Add), Trimmed(request.Remove).ToHashSet());
        var (changed, full) = (0, 0);
        var present = await session.Query<Row>(
            session.Engine is Engine.Postgres ? Present + " for update" : Present, new { organization = caller.Organization });
        foreach (var row in present.Where(row => wanted.Contains(row.Id.Value) && caller.Covers(row.StoreId)))
        {
            var before = JsonSerializer.Deserialize<string[]>(row.Tags, Wire.Json) ?? [];
            var after = before.Where(tag => !remove.Contains(tag)).Union(add).ToArray();
            if (after.SequenceEqual(before)) continue;
            if (after.Length > MostTags)
            {
                full++;
                continue;
            }
            await session.Execute(Put, new { tags = KioskStore.Json(after), organization = caller.Organization, kiosk = row.Id });
            await kiosks.Changed(session, caller, row.Id, "kiosk.tag", string.Join(", ", after));
            changed++;
        }
        return new TagsReply { Changed = changed, Full = full };
    }, cancellationToken: cancellationToken);

    private static string[] Trimmed(string[] tags) => [.. tags.Select(tag => tag.Trim())];

    private sealed record Row
    {
        public KioskId Id { get; init; }
        public StoreId StoreId { get; init; }
        public string Tags { get; init; } = "[]";
    }
}
