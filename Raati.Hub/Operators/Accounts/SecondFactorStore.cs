using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>The second factor in the database, one transaction at a time.</summary>
internal static class SecondFactorStore
{
    private const string SetKey = """
        update operators set totp_key = @key, totp_since = @now, totp_step = @step, security_stamp = @stamp
        where organization_id = @organization and id = @id
        """;
    private const string DropKey = """
        update operators set totp_key = null, totp_since = null, totp_step = null, security_stamp = @stamp
        where organization_id = @organization and id = @id and totp_key is not null
        """;
    private const string DropCodes = "delete from operator_recovery_codes where organization_id = @organization and operator_id = @id";
    private const string InsertCode =
        "insert into operator_recovery_codes (organization_id, operator_id, code_hash) values (@organization, @id, @hash)";
    private const string UseCode = DropCodes + " and code_hash = @hash";
    private const string CountCodes =
        "select cast(count(*) as integer) from operator_recovery_codes where organization_id = @organization and operator_id = @id";

    /// <summary>The step whose code confirmed it counts as used.</summary>
    internal static Task PutTotp(this Session session, Operator of, string key, long now, long step) => session.Execute(SetKey,
        new { organization = of.OrganizationId, id = of.Id, key, now, step, stamp = Doors.Secret.New() });

    /// <summary>False when there was none.</summary>
    internal static async Task<bool> DropTotp(this Session session, OrganizationId organization, OperatorId id)
    {
        await session.Execute(DropCodes, new { organization, id });
        return await session.Execute(DropKey, new { organization, id, stamp = Doors.Secret.New() }) == 1;
    }

    internal static async Task ReplaceRecoveryCodes(this Session session, OrganizationId organization, OperatorId id, byte[][] hashes)
    {
        await session.Execute(DropCodes, new { organization, id });
        foreach (var hash in hashes) await session.Execute(InsertCode, new { organization, id, hash });
    }

    internal static async Task<bool> UseRecoveryCode(this Session session, OrganizationId organization, OperatorId id, byte[] hash) =>
        await session.Execute(UseCode, new { organization, id, hash }) == 1;

    internal static Task<int> CountRecoveryCodes(this Session session, OrganizationId organization, OperatorId id) =>
        session.QueryOne<int>(CountCodes, new { organization, id });
}
