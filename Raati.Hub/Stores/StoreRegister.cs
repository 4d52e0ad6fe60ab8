using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Stores;

/// <summary>What became of a change to a store or an area.</summary>
internal enum StoreChange
{
    Done,
    NotFound,
    /// <summary>Another one of the organization has the name.</summary>
    NameTaken,
    NoSuchArea,
}

internal readonly record struct StoreOutcome(StoreChange Change, StoreView? Store = null)
{
    public static implicit operator StoreOutcome(StoreChange change) => new(change);
}

/// <summary>The organization's stores. A store's area, format and zone are audience traits: its changes go to the log.</summary>
internal sealed class StoreRegister(Database database, PublicationLog log, AuditLog audit, IHints hints, TimeProvider time)
{
    private const string Select = """
        select s.id, s.name, s.area_id, s.format, s.time_zone, s.member_count,
          (select count(*) from kiosks k where k.organization_id = s.organization_id and k.store_id = s.id and k.retired_at is null) as kiosks
        from stores s where s.organization_id = @organization
        """;
    private const string All = Select + " order by s.name";
    private const string One = Select + " and s.id = @store";
    private const string ByName = "select count(*) from stores where organization_id = @organization and name = @name and id <> @store";
    private const string AreaCount = "select count(*) from areas where organization_id = @organization and id = @area";
    private const string InsertStore = """
        insert into stores (organization_id, id, name, area_id, format, time_zone, member_count)
        values (@organization, @store, @name, @area, @format, @timeZone, @memberCount)
        """;
    private const string ChangeStore = """
        update stores set name = @name, area_id = @area, format = @format, time_zone = @timeZone, member_count = @memberCount
        where organization_id = @organization and id = @store
        """;

    internal async Task<StoreView[]> List(Caller caller, CancellationToken cancellationToken)
    {
        var rows = await database.Read(session => session.Query<Row>(All, new { organization = caller.Organization }), cancellationToken);
        return [.. rows.Where(row => caller.Covers(row.Id)).Select(row => row.ToView())];
    }

    internal async Task<StoreView?> Find(Caller caller, StoreId store, CancellationToken cancellationToken) => caller.Covers(store)
        ? await database.Read(session => Find(session, caller.Organization, store), cancellationToken)
        : null;

    internal Task<StoreOutcome> Add(Caller caller, StoreRequest request, CancellationToken cancellationToken) =>
        Put(caller, new StoreId(Guid.CreateVersion7(time.GetUtcNow())), request, InsertStore, "store.add", cancellationToken);

    internal Task<StoreOutcome> Change(Caller caller, StoreId store, StoreRequest request, CancellationToken cancellationToken) => caller.Covers(store)
        ? Put(caller, store, request, ChangeStore, "store.change", cancellationToken)
        : Task.FromResult<StoreOutcome>(StoreChange.NotFound);

    private Task<StoreOutcome> Put(
        Caller caller, StoreId store, StoreRequest request, string statement, string action, CancellationToken cancellationToken) =>
        database.Write<StoreOutcome>(async session =>
        {
            var organization = caller.Organization;
            var name = request.Name.Trim();
            await session.LockNames(organization);
            if (await session.QueryOne<int>(ByName, new { organization, name, store }) > 0) return StoreChange.NameTaken;
            if (request.AreaId is { } area && await session.QueryOne<int>(AreaCount, new { organization, area }) == 0) return StoreChange.NoSuchArea;
            if (await session.Execute(statement, new
            {
                organization,
                store,
                name,
                area = request.AreaId,
                format = request.Format?.Trim() ?? "",
                timeZone = request.TimeZone ?? StoreApi.DefaultZone,
                memberCount = request.MemberCount ?? 0,
            }) == 0)
                return StoreChange.NotFound;
            await log.MembershipChanged(session, organization, Membership.Store, store.Value);
            await audit.Write(session, caller, action, store.Value, name);
            session.AfterCommit(() => hints.Publish(new Hint(HintKind.Stores, organization, store.Value)));
            return new(StoreChange.Done, await Find(session, organization, store));
        }, cancellationToken: cancellationToken);

    private static async Task<StoreView?> Find(Session session, OrganizationId organization, StoreId store) =>
        (await session.QueryOne<Row>(One, new { organization, store }))?.ToView();

    private sealed record Row
    {
        public StoreId Id { get; init; }
        public string Name { get; init; } = "";
        public AreaId? AreaId { get; init; }
        public string Format { get; init; } = "";
        public string TimeZone { get; init; } = "";
        public int MemberCount { get; init; }
        public int Kiosks { get; init; }

        internal StoreView ToView() => new()
        {
            Id = Id.Value,
            Name = Name,
            AreaId = AreaId?.Value,
            Format = Format,
            TimeZone = TimeZone,
            MemberCount = MemberCount,
            Kiosks = Kiosks,
        };
    }
}

/// <summary>What other features ask of stores.</summary>
internal static class StoreQueries
{
    // The organization's row is the lock that the log takes too.
    private const string TakeLock = "update organizations set log_head = log_head where id = @organization";
    private const string Count = "select count(*) from stores where organization_id = @organization and id = @store";

    /// <summary>No name of this organization is taken between here and the commit.</summary>
    internal static Task LockNames(this Session session, OrganizationId organization) => session.Execute(TakeLock, new { organization });

    internal static async Task<bool> HasStore(this Session session, OrganizationId organization, StoreId store) =>
        await session.QueryOne<int>(Count, new { organization, store }) == 1;
}
