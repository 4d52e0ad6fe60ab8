using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Stores;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>What became of a change to a kiosk.</summary>
internal enum KioskChange
{
    Done,
    /// <summary>No such kiosk, or no such code waiting, within the caller's scope.</summary>
    NotFound,
    /// <summary>No such store within the caller's scope.</summary>
    NoSuchStore,
    /// <summary>It was revoked: nothing but pairing anew brings it back.</summary>
    Retired,
}

/// <summary>The kiosk as it stands after a change that was done.</summary>
internal readonly record struct KioskOutcome(KioskChange Change, KioskView? Kiosk = null)
{
    public static implicit operator KioskOutcome(KioskChange change) => new(change);
}

/// <summary>Kiosks and their placements. Every change writes a membership row, so programs and tokens follow, and a line in the audit log.</summary>
internal sealed class KioskStore(Database database, OrganizationLog log, AuditLog audit, IHints hints, TimeProvider time)
{
    private const string Select =
        "select id, name, store_id, placement_id, touchpoint, tags, staff_test, retired_at, paired_at from kiosks where organization_id = @organization";
    private const string All = Select + " order by name, id";
    private const string One = Select + " and id = @kiosk";
    private const string LockOne = "select id from kiosks where organization_id = @organization and id = @kiosk for update";
    private const string InsertKiosk = """
        insert into kiosks (organization_id, id, name, store_id, placement_id, touchpoint, tags, staff_test, paired_at)
        values (@organization, @kiosk, @name, @store, @placement, @touchpoint, @tags, @staffTest, @now)
        """;
    private const string InsertPlacement = """
        insert into placements (organization_id, id, kiosk_id, store_id, from_at)
        values (@organization, @placement, @kiosk, @store, @now)
        """;
    private const string EndPlacement =
        "update placements set until_at = @now where organization_id = @organization and kiosk_id = @kiosk and until_at is null";
    private const string ChangeKiosk = """
        update kiosks set name = @name, touchpoint = @touchpoint, tags = @tags, staff_test = @staffTest
        where organization_id = @organization and id = @kiosk
        """;
    private const string MoveKiosk =
        "update kiosks set store_id = @store, placement_id = @placement where organization_id = @organization and id = @kiosk";
    private const string RetireKiosk =
        "update kiosks set retired_at = @now where organization_id = @organization and id = @kiosk and retired_at is null";
    private const string EndPairing = "delete from pairings where organization_id = @organization and kiosk_id = @kiosk";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    internal async Task<KioskView[]> List(Caller caller, CancellationToken cancellationToken)
    {
        var rows = await database.Read(session => session.Query<Row>(All, new { organization = caller.Organization }), cancellationToken);
        return [.. rows.Where(row => caller.Covers(row.StoreId)).Select(row => row.ToView())];
    }

    internal async Task<KioskView?> Find(Caller caller, KioskId kiosk, CancellationToken cancellationToken) =>
        (await database.Read(session => Find(session, caller, kiosk), cancellationToken))?.ToView();

    /// <summary>A new kiosk in its first placement. The store is known to be there.</summary>
    internal async Task<KioskOutcome> Insert(Session session, Caller caller, KioskId kiosk, ApproveRequest request)
    {
        var organization = caller.Organization;
        var store = new StoreId(request.StoreId);
        var placement = NewPlacement();
        await session.Execute(InsertKiosk, new
        {
            organization,
            kiosk,
            name = request.Name.Trim(),
            store,
            placement,
            touchpoint = WireEnum.Name(request.Touchpoint),
            tags = Json(request.Tags),
            staffTest = false,
            now = Now,
        });
        await session.Execute(InsertPlacement, new { organization, placement, kiosk, store, now = Now });
        await Changed(session, caller, kiosk, "kiosk.approve", request.Name.Trim());
        return new(KioskChange.Done, (await Find(session, caller, kiosk))?.ToView());
    }

    internal Task<KioskOutcome> Change(Caller caller, KioskId kiosk, KioskRequest request, CancellationToken cancellationToken) =>
        Change(caller, kiosk, "kiosk.change", request.Name.Trim(), null, session => session.Execute(ChangeKiosk, new
        {
            organization = caller.Organization,
            kiosk,
            name = request.Name.Trim(),
            touchpoint = WireEnum.Name(request.Touchpoint),
            tags = Json(request.Tags),
            staffTest = request.StaffTest,
        }), cancellationToken);

    /// <summary>Ends the placement and begins one in the other store. Ballots cast before keep the placement they name.</summary>
    internal Task<KioskOutcome> Move(Caller caller, KioskId kiosk, StoreId store, CancellationToken cancellationToken) =>
        Change(caller, kiosk, "kiosk.move", store.Value.ToString(), store, async session =>
        {
            var placement = NewPlacement();
            await session.Execute(EndPlacement, new { organization = caller.Organization, kiosk, now = Now });
            await session.Execute(InsertPlacement, new { organization = caller.Organization, placement, kiosk, store, now = Now });
            await session.Execute(MoveKiosk, new { organization = caller.Organization, kiosk, store, placement });
        }, cancellationToken);

    /// <summary>All its tokens are gone with the commit; the hint cuts its connection at once, the log within 2 s. Its ledger stays.</summary>
    internal Task<KioskOutcome> Revoke(Caller caller, KioskId kiosk, CancellationToken cancellationToken) =>
        Change(caller, kiosk, "kiosk.revoke", null, null, async session =>
        {
            var organization = caller.Organization;
            await session.Execute(RetireKiosk, new { organization, kiosk, now = Now });
            await session.Execute(EndPlacement, new { organization, kiosk, now = Now });
            await session.Execute(EndPairing, new { organization, kiosk });
            await session.RetireDeviceTokens(organization, kiosk);
            session.AfterCommit(() => hints.Publish(new Hint(HintKind.Revoked, organization, kiosk.Value)));
        }, cancellationToken);

    private Task<KioskOutcome> Change(
        Caller caller, KioskId kiosk, string action, string? detail, StoreId? to, Func<Session, Task> work, CancellationToken cancellationToken) =>
        database.Write<KioskOutcome>(async session =>
        {
            // Of two moves at once the second sees the first; SQLite has one writer and needs no lock.
            if (session.Engine is Engine.Postgres) await session.Execute(LockOne, new { organization = caller.Organization, kiosk });
            if (await Find(session, caller, kiosk) is not { } found) return KioskChange.NotFound;
            if (found.RetiredAt is not null) return KioskChange.Retired;
            if (to is { } store && !await HasStore(session, caller, store)) return KioskChange.NoSuchStore;
            await work(session);
            await Changed(session, caller, kiosk, action, detail);
            // Moved out of the caller's own scope it is still what the answer is about.
            return new(KioskChange.Done, (await session.QueryOne<Row>(One, new { organization = caller.Organization, kiosk }))?.ToView());
        }, cancellationToken: cancellationToken);

    /// <summary>Every node reads of it: it takes in the kiosk as it is now, and forgets tokens that have ended.</summary>
    internal Task Announce(Session session, OrganizationId organization, KioskId kiosk) =>
        log.MembershipChanged(session, organization, Membership.Kiosk, kiosk.Value);

    internal async Task Changed(Session session, Caller caller, KioskId kiosk, string action, string? detail)
    {
        await Announce(session, caller.Organization, kiosk);
        await audit.Write(session, caller, action, kiosk.Value, detail);
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Kiosks, caller.Organization, kiosk.Value)));
    }

    internal static async Task<bool> HasStore(Session session, Caller caller, StoreId store) =>
        caller.Covers(store) && await session.HasStore(caller.Organization, store);

    private static async Task<Row?> Find(Session session, Caller caller, KioskId kiosk) =>
        await session.QueryOne<Row>(One, new { organization = caller.Organization, kiosk }) is { } row && caller.Covers(row.StoreId) ? row : null;

    private PlacementId NewPlacement() => new(Guid.CreateVersion7(time.GetUtcNow()));

    internal static string Json(IEnumerable<string> tags) => JsonSerializer.Serialize(tags.Select(tag => tag.Trim()).Distinct(), Wire.Json);

    private sealed record Row
    {
        public KioskId Id { get; init; }
        public string Name { get; init; } = "";
        public StoreId StoreId { get; init; }
        public PlacementId PlacementId { get; init; }
        public string Touchpoint { get; init; } = "";
        public string Tags { get; init; } = "[]";
        public bool StaffTest { get; init; }
        public long? RetiredAt { get; init; }
        public long PairedAt { get; init; }

        internal KioskView ToView() => new()
        {
            Id = Id.Value,
            Name = Name,
            StoreId = StoreId.Value,
            PlacementId = PlacementId.Value,
            Touchpoint = WireEnum.Parse<Touchpoint>(Touchpoint),
            Tags = JsonSerializer.Deserialize<string[]>(Tags, Wire.Json) ?? [],
            StaffTest = StaffTest,
            Retired = RetiredAt is not null,
            PairedAtMs = PairedAt,
        };
    }
}
