using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>What admins change of operators, one transaction at a time.</summary>
internal static class PeopleStore
{
    private const string Lock = "select 1 from organizations where id = @organization for update";
    private const string OtherAdmins = """
        select cast(count(*) as integer) from operators
        where organization_id = @organization and id <> @id and role = 'admin' and password_hash is not null and disabled_at is null
        """;
    private const string PutRole = "update operators set role = @role where organization_id = @organization and id = @id";
    private const string PutDisabled = "update operators set disabled_at = @at where organization_id = @organization and id = @id";
    private const string DropStores = "delete from operator_stores where organization_id = @organization and operator_id = @id";
    private const string AddStore =
        "insert into operator_stores (organization_id, operator_id, store_id) values (@organization, @id, @store)";
    private const string HasStore = "select cast(count(*) as integer) from stores where organization_id = @organization and id = @store";
    private const string DropLinks = "delete from secret_links where operator_id = @id";
    private const string DropInvited = "delete from operators where organization_id = @organization and id = @id and password_hash is null";
    private const string Open = """
        select operator_id, max(expires_at) as expires_at from secret_links
        where organization_id = @organization and purpose = 'invite' and used_at is null and expires_at > @now group by operator_id
        """;

    /// <summary>Until this transaction ends no other changes who is an admin. On SQLite there is only one writer anyway.</summary>
    internal static async Task LockPeople(this Session session, OrganizationId organization)
    {
        if (session.Engine is Engine.Postgres) await session.Execute(Lock, new { organization });
    }

    /// <summary>Somebody else could still do what an admin does.</summary>
    internal static async Task<bool> HasOtherAdmin(this Session session, OrganizationId organization, OperatorId id) =>
        await session.QueryOne<int>(OtherAdmins, new { organization, id }) > 0;

    internal static async Task<bool> HasStores(this Session session, OrganizationId organization, StoreId[] stores)
    {
        foreach (var store in stores)
            if (await session.QueryOne<int>(HasStore, new { organization, store }) == 0) return false;
        return true;
    }

    internal static async Task SetRole(this Session session, OrganizationId organization, OperatorId id, string role, StoreId[] stores)
    {
        await session.Execute(PutRole, new { organization, id, role });
        await session.Execute(DropStores, new { organization, id });
        foreach (var store in stores) await session.Execute(AddStore, new { organization, id, store });
    }

    internal static Task SetDisabled(this Session session, OrganizationId organization, OperatorId id, long? at) =>
        session.Execute(PutDisabled, new { organization, id, at });

    internal static async Task RemoveInvited(this Session session, OrganizationId organization, OperatorId id)
    {
        await session.Execute(DropLinks, new { id });
        await session.Execute(DropStores, new { organization, id });
        await session.Execute(DropInvited, new { organization, id });
    }

    /// <summary>Invitations whose link still works.</summary>
    internal static Task<OpenInvitation[]> OpenInvitations(this Session session, OrganizationId organization, long now) =>
        session.Query<OpenInvitation>(Open, new { organization, now });
}

internal sealed record OpenInvitation
{
    public OperatorId OperatorId { get; init; }
    public long ExpiresAt { get; init; }
}
