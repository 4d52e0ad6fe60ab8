using System.Collections.Concurrent;
using Raati.Hub.Kiosks;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>All organizations that this node has read, and their kiosks: what is known while the database is down.</summary>
internal sealed class OrganizationPrograms(Database database) : IKioskRoster
{
    private readonly ConcurrentDictionary<OrganizationId, OrganizationProgram> _byId = new();

    internal IEnumerable<OrganizationProgram> All => _byId.Values;

    /// <summary>Null until the reader has come across it.</summary>
    internal OrganizationProgram? Of(OrganizationId organization) => _byId.GetValueOrDefault(organization);

    internal void Add(OrganizationProgram program) => _byId.TryAdd(program.Id, program);

    /// <summary>From memory; a kiosk that was paired a moment ago is looked up.</summary>
    public async ValueTask<KioskTraits?> Find(OrganizationId organization, KioskId kiosk, CancellationToken cancellationToken)
    {
        if (Of(organization)?.Current.Roster.GetValueOrDefault(kiosk) is { } known) return known;
        try
        {
            return await database.Read(session => session.KioskTraits(organization, kiosk), cancellationToken);
        }
        catch (StorageUnavailableException)
        {
            return null;
        }
    }
}
