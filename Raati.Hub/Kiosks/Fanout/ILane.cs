using Microsoft.AspNetCore.SignalR;

namespace Raati.Hub.Kiosks.Fanout;

/// <summary>
/// One kind of state that goes out to kiosks. The state stands in the lane once, serialised once; each connection has a cursor
/// (<see cref="KioskConnection.State{T}"/>) that says how far it has got. Publishing is swapping the state and
/// <see cref="KioskConnections.Wake()"/>: what was published twice before a connection got to it goes out once.
/// </summary>
internal interface ILane
{
    /// <summary>
    /// What this connection lacks now, or null; moves its cursor past it. Never called twice at once for one connection, but at once for
    /// different ones. Must not wait, and must come to null when nothing new is published.
    /// </summary>
    SerializedHubMessage? Next(KioskConnection connection);
}
