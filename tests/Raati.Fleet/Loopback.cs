using System.Net;

namespace Raati.Fleet;

/// <summary>A load generator pointed at somebody else's hub is an attack. It goes to this machine unless told with care.</summary>
public static class Loopback
{
    /// <summary>True for addresses of this machine only.</summary>
    public static bool Is(Uri hub)
    {
        ArgumentNullException.ThrowIfNull(hub);
        return hub.Host is "localhost" || (IPAddress.TryParse(hub.Host, out var address) && IPAddress.IsLoopback(address));
    }

    /// <summary>Where to connect; sockets here are IPv4.</summary>
    public static IPAddress AddressOf(Uri hub)
    {
        ArgumentNullException.ThrowIfNull(hub);
        if (hub.Host is "localhost") return IPAddress.Loopback;
        return IPAddress.TryParse(hub.Host, out var address)
            ? address
            : Dns.GetHostAddresses(hub.Host, System.Net.Sockets.AddressFamily.InterNetwork)[0];
    }

    /// <summary>
    /// The sources that connections are spread over, 127.0.0.2 and up: one address has 28,000 ports, and the hub limits each address.
    /// Null for a hub elsewhere.
    /// </summary>
    public static IPAddress? Source(Uri hub, int index, int sources) =>
        Is(hub) ? new IPAddress([127, 0, 0, (byte)(2 + (index % sources))]) : null;
}
