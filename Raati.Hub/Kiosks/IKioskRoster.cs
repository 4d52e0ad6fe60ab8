using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>Every kiosk this node knows, in memory: tablets connect while the database is down. The program reader keeps it.</summary>
internal interface IKioskRoster
{
    /// <summary>Null: there is no such kiosk, or it can't be known now.</summary>
    ValueTask<KioskTraits?> Find(OrganizationId organization, KioskId kiosk, CancellationToken cancellationToken);
}
