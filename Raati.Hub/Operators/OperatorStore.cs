using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>Operators in the database, one transaction at a time. What Identity asks for stands in <see cref="IdentityStore"/>.</summary>
internal static class OperatorStore
{
    private const string Select = """
        select o.id, o.organization_id, g.name as organization_name, g.demo, o.email, o.normalized_email, o.password_hash, o.security_stamp, o.role,
          o.failed_count, o.locked_until, o.created_at, o.disabled_at, o.totp_key, o.totp_since, o.totp_step
        from operators o join organizations g on g.id = o.organization_id

        """;
    private const string ById = Select + "where o.id = @id";
    private const string ByEmail = Select + "where o.normalized_email = @email";
    private const string OfOrganization = Select + "where o.organization_id = @organization order by o.email";
    private const string StoresOf = "select store_id from operator_stores where organization_id = @organization and operator_id = @id";
    private const string StoresOfAll = "select operator_id, store_id from operator_stores where organization_id = @organization";
    private const string InsertOperator = """
        insert into operators (organization_id, id, email, normalized_email, password_hash, security_stamp, role, failed_count, created_at)
        values (@organization, @id, @email, @normalizedEmail, @passwordHash, @securityStamp, @role, 0, @now)
        on conflict (normalized_email) do nothing
        """;
    private const string ChangePassword =
        "update operators set password_hash = @passwordHash, security_stamp = @securityStamp, failed_count = 0, locked_until = null where id = @id";
    private const string InsertStore =
        "insert into operator_stores (organization_id, operator_id, store_id) values (@organization, @id, @store)";

    internal static Task SetPassword(this Session session, OperatorId id, string passwordHash, string securityStamp) =>
        session.Execute(ChangePassword, new { id, passwordHash, securityStamp });

    internal static Task<Operator?> FindOperator(this Session session, OperatorId id) => session.One(ById, new { id });

    internal static Task<Operator?> FindOperator(this Session session, string normalizedEmail) =>
        session.One(ByEmail, new { email = normalizedEmail });

    internal static async Task<Operator[]> Operators(this Session session, OrganizationId organization)
    {
        var operators = await session.Query<Operator>(OfOrganization, new { organization });
        var stores = (await session.Query<Scope>(StoresOfAll, new { organization })).ToLookup(row => row.OperatorId, row => row.StoreId);
        foreach (var found in operators) found.Stores = [.. stores[found.Id]];
        return operators;
    }

    /// <summary>False when another operator, of whatever organization, has the address.</summary>
    internal static async Task<bool> Insert(this Session session, Operator added)
    {
        if (await session.Execute(InsertOperator, new
        {
            organization = added.OrganizationId,
            id = added.Id,
            email = added.Email,
            normalizedEmail = added.NormalizedEmail,
            passwordHash = added.PasswordHash,
            securityStamp = added.SecurityStamp,
            role = added.Role,
            now = added.CreatedAt,
        }) == 0)
            return false;
        foreach (var store in added.Stores)
            await session.Execute(InsertStore, new { organization = added.OrganizationId, id = added.Id, store });
        return true;
    }

    private static async Task<Operator?> One(this Session session, string sql, object parameters)
    {
        if (await session.QueryOne<Operator>(sql, parameters) is not { } found) return null;
        found.Stores = await session.Query<StoreId>(StoresOf, new { organization = found.OrganizationId, id = found.Id });
        return found;
    }

    private sealed record Scope
    {
        public OperatorId OperatorId { get; init; }
        public StoreId StoreId { get; init; }
    }
}
