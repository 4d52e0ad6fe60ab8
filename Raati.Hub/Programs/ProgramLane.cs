using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Kiosks.Fanout;

namespace Raati.Hub.Programs;

/// <summary>Pushes publications and removals: each kiosk, from what it holds toward its program by the newest catalog.</summary>
internal sealed class ProgramLane(OrganizationPrograms programs, KioskConnections connections, TimeProvider time) : ILane
{
    public SerializedHubMessage? Next(KioskConnection connection)
    {
        if (programs.Of(connection.Organization)?.Current is not { } catalog) return null;
        var step = connection.State<ProgramCursor>().Next(connection, catalog, out var syncWanted);
        if (syncWanted)
            return KioskMessages.Execute(new KioskCommand { Id = Guid.CreateVersion7(time.GetUtcNow()), Kind = KioskCommandKind.Sync });
        if (!connection.Traits.Retired) return step?.Message;
        // The hint that it was revoked may have been lost: the log says it too.
        connections.Cut(connection);
        return null;
    }
}
