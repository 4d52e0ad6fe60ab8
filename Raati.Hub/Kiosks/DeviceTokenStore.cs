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

/// <summary>
/// Tokens of a kiosk form one line: each has at most one that follows it, made from itself and a nonce that is drawn once. The first use of
/// one ends those before it; nothing else ends a token but a revocation. The order is the generation's, no clock's.
/// </summary>
internal static class DeviceTokenStore
{
    private const string Select = "select token_hash, organization_id, kiosk_id, seen_at from kiosk_tokens ";
    private const string ByHash = Select + "where token_hash = @hash";
    private const string OfKiosk = Select + "where organization_id = @organization and kiosk_id = @kiosk";
    private const string OfOrganization = Select + "where organization_id = @organization";
    // A claim made again brings the same token; a kiosk that was revoked meanwhile gets none.
    private const string InsertToken = """
        insert into kiosk_tokens (token_hash, organization_id, kiosk_id, issued_at, generation)
        select @hash, k.organization_id, k.id, @now, @generation from kiosks k
        where k.organization_id = @organization and k.id = @kiosk and k.retired_at is null
        on conflict (token_hash) do nothing
        """;
    // Of two at once the second waits for the first, and finds its nonce.
    private const string DrawNonce = """
        update kiosk_tokens set next_nonce = coalesce(next_nonce, @nonce)
        where token_hash = @hash and organization_id = @organization and kiosk_id = @kiosk
        returning next_nonce, generation
        """;
    private const string MarkSeen = "update kiosk_tokens set seen_at = @now where token_hash = @hash and seen_at is null";
    private const string RetireOlder = """
        delete from kiosk_tokens where organization_id = @organization and kiosk_id = @kiosk
          and generation < (select t.generation from kiosk_tokens t where t.token_hash = @hash)
        """;
    private const string RetireAll = "delete from kiosk_tokens where organization_id = @organization and kiosk_id = @kiosk";
    private const string EndPairing = "delete from pairings where organization_id = @organization and kiosk_id = @kiosk";

    internal static Task<KnownToken?> DeviceToken(this Session session, byte[] hash) => session.QueryOne<KnownToken>(ByHash, new { hash });

    internal static Task<KnownToken[]> DeviceTokens(this Session session, OrganizationId organization) =>
        session.Query<KnownToken>(OfOrganization, new { organization });

    internal static Task<KnownToken[]> DeviceTokens(this Session session, OrganizationId organization, KioskId kiosk) =>
        session.Query<KnownToken>(OfKiosk, new { organization, kiosk });

    /// <summary>False when it is there already, or its kiosk was revoked.</summary>
    internal static async Task<bool> AddDeviceToken(
        this Session session, OrganizationId organization, KioskId kiosk, byte[] hash, long now, int generation = 0) =>
        await session.Execute(InsertToken, new { hash, organization, kiosk, now, generation }) == 1;

    /// <summary>What the token that follows this one is made from: the same for everyone who asks. Null when this one is no longer good.</summary>
    internal static Task<NextToken?> NextDeviceToken(
        this Session session, OrganizationId organization, KioskId kiosk, byte[] hash, byte[] nonce) =>
        session.QueryOne<NextToken>(DrawNonce, new { hash, organization, kiosk, nonce });

    /// <summary>
    /// The first use proves that the tablet has kept it: older tokens end here, and so does the pairing that gave it. True when there were
    /// older ones.
    /// </summary>
    internal static async Task<bool> MarkDeviceTokenSeen(this Session session, OrganizationId organization, KioskId kiosk, byte[] hash, long now)
    {
        await session.Execute(EndPairing, new { organization, kiosk });
        if (await session.Execute(MarkSeen, new { hash, now }) == 0) return false;
        return await session.Execute(RetireOlder, new { organization, kiosk, hash }) > 0;
    }

    internal static Task<int> RetireDeviceTokens(this Session session, OrganizationId organization, KioskId kiosk) =>
        session.Execute(RetireAll, new { organization, kiosk });
}

/// <summary>The nonce that a token's successor is made from, and the token's own generation.</summary>
internal sealed record NextToken
{
    public byte[] NextNonce { get; init; } = [];
    public int Generation { get; init; }
}
