using System.Security.Cryptography;
using Raati.Hub.Doors;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>
/// A new token for a paired tablet. The one it has works until the new one has been used, and asking again with it gives the same new one:
/// after an answer that got lost, twice at once, and on another node. The new one follows from the old and from a nonce of the
/// database, so that who has only one of the two can't make it.
/// </summary>
internal sealed class TokenRotation(Database database, KioskStore kiosks, KioskRegistry registry, TimeProvider time)
{
    private const int NonceBytes = 32;

    /// <summary>The token; null when the one that asks is no longer good, or the kiosk was revoked.</summary>
    internal async Task<string?> Rotate(OrganizationId organization, KioskId kiosk, string current, CancellationToken cancellationToken)
    {
        var next = await Next(organization, kiosk, current, cancellationToken);
        // The other nodes read of it; this one looks, since the tablet comes with it at once.
        if (next is not null) await registry.LookUp(Secret.Hash(next), cancellationToken);
        return next;
    }

    private Task<string?> Next(OrganizationId organization, KioskId kiosk, string current, CancellationToken cancellationToken) =>
        database.Write(async session =>
        {
            var hash = Secret.Hash(current);
            var next = await session.NextDeviceToken(organization, kiosk, hash, RandomNumberGenerator.GetBytes(NonceBytes));
            if (next is null) return null;
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            // Asking is a use: so a kiosk never has more than this token and the one that follows.
            var ended = await session.MarkDeviceTokenSeen(organization, kiosk, hash, now);
            var token = DeviceToken.After(current, next.NextNonce);
            var added = await session.AddDeviceToken(organization, kiosk, Secret.Hash(token), now, next.Generation + 1);
            if (!added && await session.DeviceToken(Secret.Hash(token)) is null) return null;
            // Every node learns of it, and forgets those that have ended.
            if (added || ended) await kiosks.Announce(session, organization, kiosk);
            return token;
        }, cancellationToken: cancellationToken);
}
