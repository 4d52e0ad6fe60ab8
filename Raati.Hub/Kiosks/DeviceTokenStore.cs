using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>A token that is good now, by its hash.</summary>
internal sealed record KnownToken
{
    public byte[] TokenHash { get; init; } = [];
    public OrganizationId OrganizationId { get; init; }
    public KioskId KioskId { get; init; }
    public long? SeenAt { get; init; }

    internal OrganizationId Organization => OrganizationId;
    internal KioskId Kiosk => KioskId;
    internal bool Seen => SeenAt is not null;
    internal string Key => Convert.ToHexString(TokenHash);
}

internal static class DeviceTokenStore
{
    private const string Select = "select token_hash, organization_id, kiosk_id, seen_at from kiosk_tokens ";
    private const string ByHash = Select + "where token_hash = @hash";
    private const string OfKiosk = Select + "where organization_id = @organization and kiosk_id = @kiosk";
    private const string OfOrganization = Select + "where organization_id = @organization";
    // A claim made again brings the same token; a kiosk that was revoked meanwhile gets none.
    private const string InsertToken = """
        insert into kiosk_tokens (token_hash, organization_id, kiosk_id, issued_at)
        select @hash, k.organization_id, k.id, @now from kiosks k
        where k.organization_id = @organization and k.id = @kiosk and k.retired_at is null
        on conflict (token_hash) do nothing
        """;
    private const string MarkSeen = "update kiosk_tokens set seen_at = @now where token_hash = @hash and seen_at is null";
    private const string RetireOlder = """
        delete from kiosk_tokens where organization_id = @organization and kiosk_id = @kiosk and token_hash <> @hash
          and issued_at <= (select t.issued_at from kiosk_tokens t where t.token_hash = @hash)
        """;
    private const string RetireUnseen = "delete from kiosk_tokens where organization_id = @organization and kiosk_id = @kiosk and seen_at is null";
    private const string RetireAll = "delete from kiosk_tokens where organization_id = @organization and kiosk_id = @kiosk";

    internal static Task<KnownToken?> DeviceToken(this Session session, byte[] hash) => session.QueryOne<KnownToken>(ByHash, new { hash });

    internal static Task<KnownToken[]> DeviceTokens(this Session session, OrganizationId organization) =>
        session.Query<KnownToken>(OfOrganization, new { organization });

    internal static Task<KnownToken[]> DeviceTokens(this Session session, OrganizationId organization, KioskId kiosk) =>
        session.Query<KnownToken>(OfKiosk, new { organization, kiosk });

    internal static Task<int> AddDeviceToken(this Session session, OrganizationId organization, KioskId kiosk, byte[] hash, long now) =>
        session.Execute(InsertToken, new { hash, organization, kiosk, now });

    /// <summary>The first use: older tokens end here. True when there were any.</summary>
    internal static async Task<bool> MarkDeviceTokenSeen(this Session session, KnownToken token, long now)
    {
        if (await session.Execute(MarkSeen, new { hash = token.TokenHash, now }) == 0) return false;
        return await session.Execute(RetireOlder, new { organization = token.Organization, kiosk = token.Kiosk, hash = token.TokenHash }) > 0;
    }

    /// <summary>Tokens that were issued and never used: the next rotation takes their place.</summary>
    internal static Task<int> RetireUnseenDeviceTokens(this Session session, OrganizationId organization, KioskId kiosk) =>
        session.Execute(RetireUnseen, new { organization, kiosk });

    internal static Task<int> RetireDeviceTokens(this Session session, OrganizationId organization, KioskId kiosk) =>
        session.Execute(RetireAll, new { organization, kiosk });
}
