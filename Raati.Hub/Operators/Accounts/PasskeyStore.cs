using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>Passkeys in the database, one transaction at a time.</summary>
internal static class PasskeyStore
{
    private const string Columns = """
        id, organization_id, operator_id, credential_id, public_key, name, created_at, used_at, sign_count, transports, user_verified,
        backup_eligible, backed_up, attestation, client_data
        """;
    private const string ByCredential = $"select {Columns} from operator_passkeys where credential_id = @credential";
    private const string OfOperator =
        $"select {Columns} from operator_passkeys where organization_id = @organization and operator_id = @id order by created_at, id";
    private const string Put = $"""
        insert into operator_passkeys ({Columns})
        values (@Id, @OrganizationId, @OperatorId, @CredentialId, @PublicKey, @Name, @CreatedAt, @UsedAt, @SignCount, @Transports, @UserVerified,
          @BackupEligible, @BackedUp, @Attestation, @ClientData)
        on conflict (credential_id) do update
        set sign_count = excluded.sign_count, user_verified = excluded.user_verified, backed_up = excluded.backed_up,
          used_at = coalesce(excluded.used_at, operator_passkeys.used_at)
        where operator_passkeys.organization_id = excluded.organization_id and operator_passkeys.operator_id = excluded.operator_id
        """;
    private const string Mine = "organization_id = @organization and operator_id = @id and id = @passkey";
    private const string Rename = $"update operator_passkeys set name = @name where {Mine}";
    private const string Remove = $"delete from operator_passkeys where {Mine}";
    private const string RemoveAll = "delete from operator_passkeys where organization_id = @organization and operator_id = @id";
    private const string DropOldChallenges = "delete from used_challenges where expires_at < @now";
    private const string InsertChallenge =
        "insert into used_challenges (challenge_hash, expires_at) values (@hash, @expiresAt) on conflict (challenge_hash) do nothing";
    private const string CountByOperator = """
        select operator_id, cast(count(*) as integer) as number from operator_passkeys where organization_id = @organization group by operator_id
        """;

    internal static Task<PasskeyRow?> FindPasskey(this Session session, byte[] credential) =>
        session.QueryOne<PasskeyRow>(ByCredential, new { credential });

    internal static Task<PasskeyRow[]> PasskeysOf(this Session session, OrganizationId organization, OperatorId id) =>
        session.Query<PasskeyRow>(OfOperator, new { organization, id });

    internal static Task<PasskeyCount[]> CountPasskeys(this Session session, OrganizationId organization) =>
        session.Query<PasskeyCount>(CountByOperator, new { organization });

    /// <summary>Adds it, or takes over what its use has changed. A credential of somebody else's is left as it is.</summary>
    internal static Task PutPasskey(this Session session, PasskeyRow row) => session.Execute(Put, row);

    internal static async Task<bool> RenamePasskey(this Session session, OrganizationId organization, OperatorId id, Guid passkey, string name) =>
        await session.Execute(Rename, new { organization, id, passkey, name }) == 1;

    internal static async Task<bool> RemovePasskey(this Session session, OrganizationId organization, OperatorId id, Guid passkey) =>
        await session.Execute(Remove, new { organization, id, passkey }) == 1;

    internal static Task<int> RemovePasskeys(this Session session, OrganizationId organization, OperatorId id) =>
        session.Execute(RemoveAll, new { organization, id });

    /// <summary>True once for each challenge.</summary>
    internal static async Task<bool> UseChallenge(this Session session, byte[] hash, long now, long expiresAt)
    {
        await session.Execute(DropOldChallenges, new { now });
        return await session.Execute(InsertChallenge, new { hash, expiresAt }) == 1;
    }
}

/// <summary>An operator's passkeys, counted.</summary>
internal sealed record PasskeyCount
{
    public OperatorId OperatorId { get; init; }
    public int Number { get; init; }
}
