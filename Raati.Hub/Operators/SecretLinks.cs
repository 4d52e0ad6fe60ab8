using Raati.Hub.Doors;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>
/// One-time links: the secret stands in the URL's fragment, which browsers send to nobody; the database keeps its hash. They live 15
/// minutes and work once.
/// </summary>
internal sealed class SecretLinks(TimeProvider time)
{
    internal const string Setup = "setup";
    internal const string Invitation = "invite";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);
    private const string InsertLink = """
        insert into secret_links (token_hash, purpose, operator_id, organization_id, expires_at)
        values (@hash, @purpose, @operatorId, @organization, @expiresAt)
        """;
    private const string DropOthers = "delete from secret_links where purpose = @purpose and (operator_id = @operatorId or @purpose = 'setup')";
    private const string UseLink = """
        update secret_links set used_at = @now where token_hash = @hash and purpose = @purpose and used_at is null and expires_at > @now
        """;
    private const string OperatorOf = "select operator_id from secret_links where token_hash = @hash";

    /// <summary>A fresh secret; the earlier ones for the same purpose and operator stop working.</summary>
    internal async Task<(string Secret, long ExpiresAt)> Make(
        Session session, string purpose, OrganizationId? organization = null, OperatorId? operatorId = null)
    {
        var secret = Secret.New();
        var expiresAt = (time.GetUtcNow() + Lasts).ToUnixTimeMilliseconds();
        await session.Execute(DropOthers, new { purpose, operatorId });
        await session.Execute(InsertLink, new { hash = Secret.Hash(secret), purpose, operatorId, organization, expiresAt });
        return (secret, expiresAt);
    }

    /// <summary>True once, for a secret that is still good.</summary>
    internal async Task<bool> Use(Session session, string purpose, string secret) =>
        await session.Execute(UseLink, new { hash = Secret.Hash(secret), purpose, now = time.GetUtcNow().ToUnixTimeMilliseconds() }) == 1;

    /// <summary>Uses the secret and tells whose it was.</summary>
    internal async Task<OperatorId?> UseFor(Session session, string purpose, string secret) => await Use(session, purpose, secret)
        ? await session.QueryOne<OperatorId?>(OperatorOf, new { hash = Secret.Hash(secret) })
        : null;
}
