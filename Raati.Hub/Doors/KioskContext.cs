using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Kiosks.Fanout;

namespace Raati.Hub.Doors;

internal static class KioskContext
{
    /// <summary>The calling kiosk, heard from now.</summary>
    /// <exception cref="HubException">It is being closed: its token is no longer good, or a newer connection has it.</exception>
    internal static KioskConnection Kiosk(this HubCallerContext context, TimeProvider time)
    {
        var connection = context.Features.Get<KioskConnection>() ?? throw new HubException("Not connected.");
        if (connection.Closing) throw new HubException("This connection is closed.");
        connection.HeardAtMs = time.GetUtcNow().ToUnixTimeMilliseconds();
        return connection;
    }
}
