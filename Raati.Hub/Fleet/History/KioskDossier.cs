using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Fleet.Commands;
using Raati.Hub.Kiosks;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet.History;

/// <summary>All that one tablet's page tells, read when it is asked for. Null: no such kiosk within the caller's stores.</summary>
internal sealed class KioskDossier(Database database, FleetWatch fleet, TimeProvider time)
{
    private const long DaysShownMs = 7 * 24 * FleetHours.HourMs;
    private const string PresenceOfKiosk = "select * from presence where organization_id = @organization and kiosk_id = @kiosk";
    private const string LivePublications =
        "select id, kind, version, published_at, audience from publications where organization_id = @organization and live = @live order by published_at desc, id";
    private const string ReceiptsOfKiosk = """
        select r.publication_id, r.kiosk_id, r.received_at, r.applied_at, r.painted_at, r.in_use_at, r.failed_at, r.reason
        from publications p join receipts r
          on r.organization_id = p.organization_id and r.publication_id = p.id and r.version = p.version and r.kiosk_id = @kiosk
        where p.organization_id = @organization and p.live = @live
        """;
    private const string Placements = """
        select id, store_id, from_at, until_at from placements where organization_id = @organization and kiosk_id = @kiosk
        order by from_at desc, id desc limit 100
        """;
    private const string Tokens = """
        select generation, issued_at, seen_at from kiosk_tokens where organization_id = @organization and kiosk_id = @kiosk order by generation desc
        """;
    private const string SharedAt = "select token_shared_at from kiosks where organization_id = @organization and id = @kiosk";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    internal Task<KioskHistory?> History(Caller caller, KioskId kiosk, CancellationToken cancellationToken) =>
        Read(caller, kiosk, async (session, _) =>
        {
            var presence = await session.QueryOne<PresenceRow>(PresenceOfKiosk, new { organization = caller.Organization, kiosk });
            return new KioskHistory
            {
                Hours = await HourStore.Hours(session, caller.Organization, kiosk, Now - DaysShownMs),
                ConnectedAtMs = presence?.ConnectedAt,
                DisconnectedAtMs = presence?.DisconnectedAt,
                LastBeatAtMs = presence?.LastBeatAt,
                LastPaintedAtMs = presence?.LastPaintedAt,
                OutboxEmptyAtMs = presence?.OutboxEmptyAt,
                ParkedCount = presence?.ParkedCount ?? 0,
                TimeQuality = WireEnum.Parse<TimeQuality>(presence?.TimeQuality),
                Vitals = presence?.Vitals is { } vitals ? JsonSerializer.Deserialize<Vitals>(vitals, Wire.Json) : null,
            };
        }, cancellationToken);

    internal async Task<KioskPublication[]?> Program(Caller caller, KioskId kiosk, CancellationToken cancellationToken)
    {
        var entry = (await fleet.View(caller.Organization, cancellationToken)).Entries.FirstOrDefault(entry => entry.Traits.Kiosk == kiosk);
        return await Read(caller, kiosk, async (session, traits) =>
        {
            var receipts = (await session.Query<StoredReceipt>(ReceiptsOfKiosk, new { organization = caller.Organization, kiosk, live = true }))
                .ToDictionary(receipt => receipt.PublicationId.Value);
            var live = await session.Query<PublicationLine>(LivePublications, new { organization = caller.Organization, live = true });
            return Array.ConvertAll(live, line => View(line, receipts.GetValueOrDefault(line.Id), traits, entry));
        }, cancellationToken);
    }

    internal Task<KioskPast?> Past(Caller caller, KioskId kiosk, CancellationToken cancellationToken) =>
        Read(caller, kiosk, async (session, _) =>
        {
            var about = new { organization = caller.Organization, kiosk };
            var now = Now;
            return new KioskPast
            {
                Placements = Array.ConvertAll(await session.Query<PlacementLine>(Placements, about), line => line.ToView()),
                Tokens = Array.ConvertAll(await session.Query<TokenLine>(Tokens, about), line => line.ToView()),
                TokenSharedAtMs = await session.QueryOne<long?>(SharedAt, about),
                Commands = Array.ConvertAll(await CommandDesk.Of(session, caller.Organization, kiosk), row => row.ToView(now)),
            };
        }, cancellationToken);

    private Task<T?> Read<T>(Caller caller, KioskId kiosk, Func<Session, KioskTraits, Task<T>> work, CancellationToken cancellationToken)
        where T : class => database.Read(async session =>
            await session.KioskTraits(caller.Organization, kiosk) is { } traits && caller.Covers(traits.Store) ? await work(session, traits) : null,
            cancellationToken);

    private static KioskPublication View(PublicationLine line, StoredReceipt? receipt, KioskTraits traits, FleetEntry? entry)
    {
        var matches = AudienceMatcher.Matches(JsonSerializer.Deserialize<Audience>(line.Audience, Wire.Json)!, traits);
        var state = receipt?.State ?? ReceiptState.Unknown;
        return new KioskPublication
        {
            Id = line.Id,
            Kind = WireEnum.Parse<PublicationKind>(line.Kind),
            Version = line.Version,
            PublishedAtMs = line.PublishedAt,
            InAudience = matches,
            State = state,
            Reason = !matches || entry is null || state is ReceiptState.Painted ? null : ReceiptRule.Reason(entry, state),
            Detail = state is ReceiptState.Failed ? receipt?.Reason : null,
            ReceivedAtMs = receipt?.ReceivedAt,
            AppliedAtMs = receipt?.AppliedAt,
            PaintedAtMs = receipt?.PaintedAt,
        };
    }

    private sealed record PublicationLine
    {
        public Guid Id { get; init; }
        public string Kind { get; init; } = "";
        public int Version { get; init; }
        public long PublishedAt { get; init; }
        public string Audience { get; init; } = "{}";
    }

    private sealed record PlacementLine
    {
        public Guid Id { get; init; }
        public Guid StoreId { get; init; }
        public long FromAt { get; init; }
        public long? UntilAt { get; init; }

        internal PlacementView ToView() => new() { Id = Id, StoreId = StoreId, FromMs = FromAt, UntilMs = UntilAt };
    }

    private sealed record TokenLine
    {
        public int Generation { get; init; }
        public long IssuedAt { get; init; }
        public long? SeenAt { get; init; }

        internal TokenView ToView() => new() { Generation = Generation, IssuedAtMs = IssuedAt, SeenAtMs = SeenAt };
    }
}
