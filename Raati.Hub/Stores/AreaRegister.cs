using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Stores;

internal readonly record struct AreaOutcome(StoreChange Change, AreaView? Area = null)
{
    public static implicit operator AreaOutcome(StoreChange change) => new(change);
}

/// <summary>The organization's areas.</summary>
internal sealed class AreaRegister(Database database, OrganizationLog log, AuditLog audit, IHints hints, TimeProvider time)
{
    private const string ReadAll = "select id, name from areas where organization_id = @organization order by name";
    private const string ByName = "select count(*) from areas where organization_id = @organization and name = @name and id <> @area";
    private const string InsertArea = "insert into areas (organization_id, id, name) values (@organization, @area, @name)";
    private const string RenameArea = "update areas set name = @name where organization_id = @organization and id = @area";

    internal Task<AreaView[]> List(Caller caller, CancellationToken cancellationToken) =>
        database.Read(session => All(session, caller.Organization), cancellationToken);

    internal static async Task<AreaView[]> All(Session session, OrganizationId organization) =>
        Array.ConvertAll(await session.Query<Row>(ReadAll, new { organization }), row => new AreaView { Id = row.Id.Value, Name = row.Name });

    /// <summary>Makes areas whose names the caller has found free under <see cref="StoreQueries.LockNames"/>. No tablet is in them yet.</summary>
    internal async Task AddAll(Session session, Caller caller, IEnumerable<string> names)
    {
        var organization = caller.Organization;
        foreach (var name in names)
        {
            var area = Guid.CreateVersion7(time.GetUtcNow());
            await session.Execute(InsertArea, new { organization, area, name });
            await audit.Write(session, caller, "area.add", area, name);
        }
    }

    internal Task<AreaOutcome> Add(Caller caller, string name, CancellationToken cancellationToken) =>
        Put(caller, new AreaId(Guid.CreateVersion7(time.GetUtcNow())), name.Trim(), InsertArea, "area.add", cancellationToken);

    internal Task<AreaOutcome> Rename(Caller caller, AreaId area, string name, CancellationToken cancellationToken) =>
        Put(caller, area, name.Trim(), RenameArea, "area.rename", cancellationToken);

    private Task<AreaOutcome> Put(
        Caller caller, AreaId area, string name, string statement, string action, CancellationToken cancellationToken) =>
        database.Write<AreaOutcome>(async session =>
        {
            var organization = caller.Organization;
            await session.LockNames(organization);
            if (await session.QueryOne<int>(ByName, new { organization, name, area }) > 0) return StoreChange.NameTaken;
            if (await session.Execute(statement, new { organization, area, name }) == 0) return StoreChange.NotFound;
            await log.MembershipChanged(session, organization, Membership.Area, area.Value);
            await audit.Write(session, caller, action, area.Value, name);
            session.AfterCommit(() => hints.Publish(new Hint(HintKind.Stores, organization, area.Value)));
            return new(StoreChange.Done, new AreaView { Id = area.Value, Name = name });
        }, cancellationToken: cancellationToken);

    private sealed record Row
    {
        public AreaId Id { get; init; }
        public string Name { get; init; } = "";
    }
}
