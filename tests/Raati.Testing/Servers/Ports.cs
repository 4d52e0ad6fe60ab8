using System.Net;
using System.Net.Sockets;

namespace Raati.Testing.Servers;

/// <summary>Ports for servers that must come back on the same one.</summary>
public static class Ports
{
    /// <summary>
    /// A port nobody listens on, below the range that the kernel hands to outgoing connections: a server that is restarted must not find
    /// a tablet's socket on its port.
    /// </summary>
    public static int Free()
    {
        while (true)
        {
            var port = Random.Shared.Next(12_000, 32_000);
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // taken: try another
            }
        }
    }
}
