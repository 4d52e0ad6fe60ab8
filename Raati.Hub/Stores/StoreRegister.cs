using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Stores;

/// <summary>What became of a change to a store or an area.</summary>
internal enum StoreChange
{
    Done,
    NotFound,
    /// <summary>Another one of the organization has the name.</summary>
    NameTaken,
    /// <summary>Another store of the organization has the number.</summary>
    NumberTaken,
    NoSuchArea,
}

internal readonly record struct StoreOutcome(StoreChange Change, StoreView? Store = null)
{
    public static implicit operator StoreOutcome(StoreChange change) => new(change);
}

/// <summary>
/// One store of many that are put at once. TraitsChange: it stands already, and its name, area, format or zone becomes another. Renames: it
/// stands already, under another name or number.
/// </summary>
internal sealed record StorePut(StoreId Id, bool IsNew, StoreRequest Request, bool TraitsChange, bool Renames);

/// <summary>The organization's stores. A store's area, format and zone are audience traits: its changes go to the log.</summary>
internal sealed class StoreRegister(Database database, OrganizationLog log, AuditLog audit, IHints hints, TimeProvider time)
{
    private const string Select = """
        select s.id, s.name, s.area_id, s.format, s.time_zone, s.member_count, s.number, s.opening_hours,
          (select count(*) from kiosks k where k.organization_id = s.organization_id and k.store_id = s.id and k.retired_at is null) as kiosks
        from stores s where s.organization_id = @organization
        """;
    private const string ReadAll = Select + " order by s.name";
    private const string One = Select + " and s.id = @store";
    private const string ByName = "select count(*) from stores where organization_id = @organization and name = @name and id <> @store";
    private const string ByNumber = "select count(*) from stores where organization_id = @organization and number = @number and id <> @store";
    private const string AreaCount = "select count(*) from areas where organization_id = @organization and id = @area";
    private const string InsertStore = """
        insert into stores (organization_id, id, name, area_id, format, time_zone, member_count, number, opening_hours)
        values (@organization, @store, @name, @area, @format, @timeZone, @memberCount, @number, @hours)
        """;
    private const string ChangeStore = """
        update stores set name = @name, area_id = @area, format = @format, time_zone = @timeZone, member_count = @memberCount,
          number = @number, opening_hours = @hours
        where organization_id = @organization and id = @store
        """;

    private const string OrChange = """
        on conflict (organization_id, id) do update set name = excluded.name, area_id = excluded.area_id, format = excluded.format,
          time_zone = excluded.time_zone, member_count = excluded.member_count, number = excluded.number, opening_hours = excluded.opening_hours
        """;
    // Names and numbers may go round in a circle: none is in another's way while they are given out.
    private const string FreeName = "update stores set name = @free, number = null where organization_id = @organization and id = @store";

    internal async Task<StoreView[]> List(Caller caller, CancellationToken cancellationToken) =>
        [.. (await database.Read(session => All(session, caller.Organization), cancellationToken)).Where(store => caller.Covers(new StoreId(store.Id)))];

    /// <summary>Every store of the organization, whoever asks.</summary>
    internal static async Task<StoreView[]> All(Session session, OrganizationId organization) =>
        Array.ConvertAll(await session.Query<Row>(ReadAll, new { organization }), row => row.ToView());

    internal async Task<StoreView?> Find(Caller caller, StoreId store, CancellationToken cancellationToken) => caller.Covers(store)
        ? await database.Read(session => Find(session, caller.Organization, store), cancellationToken)
        : null;

    internal Task<StoreOutcome> Add(Caller caller, StoreRequest request, CancellationToken cancellationToken) =>
        Put(caller, NewId(), request, InsertStore, "store.add", cancellationToken);

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
            if (Number(request) is { } number && await session.QueryOne<int>(ByNumber, new { organization, number, store }) > 0)
                return StoreChange.NumberTaken;
            if (request.AreaId is { } area && await session.QueryOne<int>(AreaCount, new { organization, area }) == 0) return StoreChange.NoSuchArea;
            var zone = request.TimeZone ?? await session.HomeZone(organization);
            if (await session.Execute(statement, Columns(organization, store, request, zone)) == 0) return StoreChange.NotFound;
            await log.MembershipChanged(session, organization, Membership.Store, store.Value);
            await audit.Write(session, caller, action, store.Value, name);
            session.AfterCommit(() => hints.Publish(new Hint(HintKind.Stores, organization, store.Value)));
            return new(StoreChange.Done, await Find(session, organization, store));
        }, cancellationToken: cancellationToken);

    internal StoreId NewId() => new(Guid.CreateVersion7(time.GetUtcNow()));

    /// <summary>Many at once, checked by the caller under <see cref="StoreQueries.LockNames"/>. Only stores that tablets can tell apart from
    /// what they were stand in the log.</summary>
    internal async Task PutAll(Session session, Caller caller, IReadOnlyCollection<StorePut> puts)
    {
        var organization = caller.Organization;
        foreach (var put in puts.Where(put => put.Renames))
            await session.Execute(FreeName, new { organization, store = put.Id, free = $"\u0001{put.Id.Value}" });
        await session.InsertRows("stores",
            ["organization_id", "id", "name", "area_id", "format", "time_zone", "member_count", "number", "opening_hours"],
            puts.Select(put => (object?[])
            [
                organization, put.Id, put.Request.Name, put.Request.AreaId, put.Request.Format, put.Request.TimeZone, put.Request.MemberCount,
                Number(put.Request), Hours(put.Request),
            ]), OrChange);
        await log.MembershipsChanged(session, organization, Membership.Store, [.. puts.Where(put => put.TraitsChange).Select(put => put.Id.Value)]);
        await audit.WriteAll(session, caller, puts.Select(put => (put.IsNew ? "store.add" : "store.change", put.Id.Value, put.Request.Name)));
        if (puts.Count > 0) session.AfterCommit(() => hints.Publish(new Hint(HintKind.Stores, organization, organization.Value)));
    }

    private static string? Number(StoreRequest request) => request.Number?.Trim() is { Length: > 0 } number ? number : null;

    private static object Columns(OrganizationId organization, StoreId store, StoreRequest request, string timeZone) => new
    {
        organization,
        store,
        name = request.Name.Trim(),
        area = request.AreaId,
        format = request.Format?.Trim() ?? "",
        timeZone,
        memberCount = request.MemberCount ?? 0,
        number = Number(request),
        hours = Hours(request),
    };

    private static string? Hours(StoreRequest request) =>
        request.OpeningHours is { } hours ? JsonSerializer.Serialize(OpeningTimes.InOrder(hours), Wire.Json) : null;

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
        public string? Number { get; init; }
        public string? OpeningHours { get; init; }

        internal StoreView ToView() => new()
        {
            Id = Id.Value,
            Name = Name,
            AreaId = AreaId?.Value,
            Format = Format,
            TimeZone = TimeZone,
            MemberCount = MemberCount,
            Kiosks = Kiosks,
            Number = Number,
            OpeningHours = OpeningHours is null ? null : JsonSerializer.Deserialize<OpeningHours>(OpeningHours, Wire.Json),
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
