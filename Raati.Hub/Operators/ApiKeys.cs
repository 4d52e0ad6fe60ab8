using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

internal sealed record ApiKey
{
    public Guid Id { get; init; }
    public OrganizationId OrganizationId { get; init; }
    public string Name { get; init; } = "";
    public string Role { get; init; } = "";
    public bool Platform { get; init; }
    public long ExpiresAt { get; init; }

    internal ApiKeyView ToView(string? secret = null) => new()
    {
        Id = Id,
        Name = Name,
        Role = WireEnum.Parse<OperatorRole>(Role),
        ExpiresAtMs = ExpiresAt,
        Secret = secret,
    };
}

/// <summary>API keys: only their hashes are kept, every one expires, and a revoked one is refused within 2 s.</summary>
internal sealed class ApiKeys(Database database, AuditLog audit, TimeProvider time)
{
    internal const string Prefix = "raati_";

    private const string Select = "select id, organization_id, name, role, platform, expires_at from api_keys ";
    private const string ByHash = Select + "where secret_hash = @hash and revoked_at is null and expires_at > @now";
    private const string OfOrganization =
        Select + "where organization_id = @organization and revoked_at is null and expires_at > @now order by name, id";
    private const string InsertKey = """
        insert into api_keys (organization_id, id, name, role, platform, secret_hash, created_at, expires_at)
        values (@organization, @id, @name, @role, @platform, @hash, @now, @expiresAt)
        """;
    private const string RevokeKey =
        "update api_keys set revoked_at = @now where organization_id = @organization and id = @id and revoked_at is null";

    private readonly Recent<string, ApiKey> _recent = new(time);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>It was good when this node last asked.</summary>
    internal bool HasMet(byte[] hash) => _recent.Remembers(Convert.ToHexString(hash));

    internal async Task<ApiKey?> Find(byte[] hash, CancellationToken cancellationToken)
    {
        var key = await _recent.Get(Convert.ToHexString(hash), () =>
            database.Read(session => session.QueryOne<ApiKey>(ByHash, new { hash, now = Now }), cancellationToken));
        return key?.ExpiresAt > Now ? key : null;
    }

    internal Task<ApiKey[]> List(Caller caller, CancellationToken cancellationToken) =>
        database.Read(session => session.Query<ApiKey>(OfOrganization, new { organization = caller.Organization, now = Now }), cancellationToken);

    internal Task<ApiKeyView> Make(Caller caller, ApiKeyRequest request, CancellationToken cancellationToken)
    {
        var secret = Secret.New(Prefix);
        return database.Write(async session =>
        {
            var key = await Insert(session, caller.Organization, request.Name.Trim(), request.Role, secret, TimeSpan.FromDays(request.Days));
            await audit.Write(session, caller, "apiKey.make", key.Id, $"{key.Name}, {key.Role}, {request.Days} days");
            return key.ToView(secret);
        }, cancellationToken: cancellationToken);
    }

    internal Task<bool> Revoke(Caller caller, Guid id, CancellationToken cancellationToken) => database.Write(async session =>
    {
        if (await session.Execute(RevokeKey, new { organization = caller.Organization, id, now = Now }) == 0) return false;
        await audit.Write(session, caller, "apiKey.revoke", id);
        return true;
    }, cancellationToken: cancellationToken);

    internal async Task<ApiKey> Insert(
        Session session, OrganizationId organization, string name, OperatorRole role, string secret, TimeSpan lasts, bool platform = false)
    {
        var key = new ApiKey
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            OrganizationId = organization,
            Name = name,
            Role = WireEnum.Name(role),
            Platform = platform,
            ExpiresAt = Now + (long)lasts.TotalMilliseconds,
        };
        await session.Execute(InsertKey, new
        {
            organization,
            id = key.Id,
            name,
            role = key.Role,
            platform,
            hash = Secret.Hash(secret),
            now = Now,
            expiresAt = key.ExpiresAt,
        });
        return key;
    }
}
