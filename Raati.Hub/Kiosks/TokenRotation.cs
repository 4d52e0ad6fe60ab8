using Raati.Hub.Doors;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>A new token for a paired tablet. The one it has works until the new one has been used: an answer that got lost locks nobody out.</summary>
internal sealed class TokenRotation(Database database, TimeProvider time)
{
    /// <summary>The token; null when the kiosk was revoked.</summary>
    internal async Task<string?> Rotate(OrganizationId organization, KioskId kiosk, CancellationToken cancellationToken)
    {
        var token = DeviceToken.New();
        var issued = await database.Write(async session =>
        {
            await session.RetireUnseenDeviceTokens(organization, kiosk);
            return await session.AddDeviceToken(organization, kiosk, Secret.Hash(token), time.GetUtcNow().ToUnixTimeMilliseconds());
        }, cancellationToken: cancellationToken);
        return issued == 1 ? token : null;
    }
}
