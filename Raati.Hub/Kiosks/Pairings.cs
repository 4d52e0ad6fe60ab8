using System.Security.Cryptography;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>
/// How a tablet becomes one: it shows a code, an operator approves the code, and the tablet fetches its token with the secret that only
/// it has. The token can be fetched again until the first hub connect, which deletes the pairing.
/// </summary>
internal sealed class Pairings(Database database, KioskStore kiosks, KioskRegistry registry, TimeProvider time)
{
    /// <summary>Without 0 O 1 I L, which are taken for one another.</summary>
    internal const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    internal const int CodeLength = 6;
    internal static readonly TimeSpan CodeLasts = TimeSpan.FromMinutes(15);
    // A tablet that was approved and lost its line fetches its token when it is back.
    internal static readonly TimeSpan ApprovalLasts = TimeSpan.FromDays(1);

    private const string Purge = "delete from pairings where expires_at <= @now";
    private const string InsertPairing = """
        insert into pairings (code, secret_hash, created_at, expires_at) values (@code, @hash, @now, @expiresAt)
        on conflict (code) do nothing
        """;
    private const string TakeCode = """
        update pairings set organization_id = @organization, kiosk_id = @kiosk, approved_at = @now, expires_at = @expiresAt
        where code = @code and approved_at is null and expires_at > @now
        """;
    private const string ByCode =
        "select secret_hash, organization_id, kiosk_id from pairings where code = @code and expires_at > @now";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    internal Task<PairingStarted> Start(CancellationToken cancellationToken)
    {
        var secret = Secret.New();
        return database.Write(async session =>
        {
            var now = Now;
            var expiresAt = now + (long)CodeLasts.TotalMilliseconds;
            await session.Execute(Purge, new { now });
            // 31^6 codes: a second try is rare, a third is never seen.
            while (true)
            {
                var code = RandomNumberGenerator.GetString(Alphabet, CodeLength);
                if (await session.Execute(InsertPairing, new { code, hash = Secret.Hash(secret), now, expiresAt }) == 1)
                    return new PairingStarted { Code = code, Secret = secret, ExpiresAtMs = expiresAt };
            }
        }, cancellationToken: cancellationToken);
    }

    /// <summary>The kiosk that the code became.</summary>
    internal Task<KioskOutcome> Approve(Caller caller, string code, ApproveRequest request, CancellationToken cancellationToken) =>
        database.Write(session => Approve(session, caller, code, request), cancellationToken: cancellationToken);

    internal async Task<KioskOutcome> Approve(Session session, Caller caller, string code, ApproveRequest request)
    {
        if (!await KioskStore.HasStore(session, caller, new StoreId(request.StoreId))) return KioskChange.NoSuchStore;
        var kiosk = new KioskId(Guid.CreateVersion7(time.GetUtcNow()));
        var now = Now;
        if (await session.Execute(TakeCode, new
        {
            organization = caller.Organization,
            kiosk,
            now,
            expiresAt = now + (long)ApprovalLasts.TotalMilliseconds,
            code = Normalized(code),
        }) == 0)
            return KioskChange.NotFound;
        return await kiosks.Insert(session, caller, kiosk, request);
    }

    /// <summary>A wrong secret and an unknown code are answered alike.</summary>
    internal async Task<ClaimReply> Claim(ClaimRequest request, CancellationToken cancellationToken)
    {
        var now = Now;
        var pairing = await database.Read(
            session => session.QueryOne<Pairing>(ByCode, new { code = Normalized(request.Code), now }), cancellationToken);
        if (pairing is null || !Secret.Matches(request.Secret, pairing.SecretHash)) return new ClaimReply { State = PairingState.Expired };
        if (pairing is not { OrganizationId: { } organization, KioskId: { } kiosk }) return new ClaimReply { State = PairingState.Waiting };

        var token = DeviceToken.OfPairing(request.Secret);
        var hash = Secret.Hash(token);
        var good = await database.Write(async session =>
        {
            // The other nodes read of it; this one looks, since the tablet connects at once.
            if (await session.AddDeviceToken(organization, kiosk, hash, now)) await kiosks.Announce(session, organization, kiosk);
            return await session.DeviceToken(hash) is not null;
        }, cancellationToken: cancellationToken);
        if (good) await registry.LookUp(hash, cancellationToken);
        return good
            ? new ClaimReply { State = PairingState.Approved, Token = token, KioskId = kiosk.Value }
            : new ClaimReply { State = PairingState.Expired };
    }

    // As people type it: in small letters, with a space or a dash in the middle.
    private static string Normalized(string? code) => string.Concat((code ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private sealed record Pairing
    {
        public byte[] SecretHash { get; init; } = [];
        public OrganizationId? OrganizationId { get; init; }
        public KioskId? KioskId { get; init; }
    }
}
