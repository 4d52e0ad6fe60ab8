using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Raati.Testing.Servers;

/// <summary>
/// A line that a test can harm: it passes bytes between a port of its own and a server, and can be made half-open (bytes vanish, nobody
/// is told), cut (connections are reset and new ones refused) or whole again.
/// </summary>
public sealed class TcpProxy : IAsyncDisposable
{
    private readonly int target;
    private readonly ConcurrentDictionary<Socket, byte> sockets = new();
    private readonly CancellationTokenSource stopping = new();
    private Socket? listener;
    private Task accepting = Task.CompletedTask;
    private volatile bool blackHole;
    private volatile int bytesPerSecond;

    private TcpProxy(int target)
    {
        this.target = target;
        Port = Ports.Free();
        Restore();
    }

    /// <summary>Where clients connect.</summary>
    public int Port { get; }

    /// <summary>Bytes that came from clients so far.</summary>
    public long BytesFromClients { get; private set; }

    /// <summary>A line to a port on 127.0.0.1.</summary>
    public static TcpProxy To(int port) => new(port);

    /// <summary>Half-open: connections stay, new ones are taken, and no byte arrives any more, either way.</summary>
    public void BlackHole() => blackHole = true;

    /// <summary>Lets no more than so many bytes a second through to a client on each connection; 0: as many as come.</summary>
    public void Slow(int bytesASecond) => bytesPerSecond = bytesASecond;

    /// <summary>Resets every connection and refuses new ones.</summary>
    public void Cut()
    {
        listener?.Dispose();
        listener = null;
        ResetConnections();
    }

    /// <summary>Resets every connection; new ones are taken.</summary>
    public void ResetConnections()
    {
        foreach (var socket in sockets.Keys) Reset(socket);
    }

    /// <summary>Whole again. What was black-holed is lost: its connections are reset, as a line that comes back finds them.</summary>
    public void Restore()
    {
        if (blackHole) ResetConnections();
        blackHole = false;
        if (listener is not null) return;
        var socket = listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, Port));
        socket.Listen(512);
        accepting = AcceptAsync(socket);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        Cut();
        await accepting;
        stopping.Dispose();
    }

    private async Task AcceptAsync(Socket socket)
    {
        try
        {
            while (true) _ = CarryAsync(await socket.AcceptAsync(stopping.Token));
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // cut or disposed
        }
    }

    private async Task CarryAsync(Socket client)
    {
        var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        sockets[client] = sockets[server] = 0;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, target, stopping.Token);
            await Task.WhenAny(PassAsync(client, server, counts: true), PassAsync(server, client, counts: false));
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // the server is not there
        }
        Reset(client);
        Reset(server);
    }

    private async Task PassAsync(Socket from, Socket to, bool counts)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer, stopping.Token) is > 0 and var count)
            {
                if (counts) BytesFromClients += count;
                if (!blackHole) await to.SendAsync(buffer.AsMemory(0, count), stopping.Token);
                if (!counts && bytesPerSecond is > 0 and var most) await Task.Delay(TimeSpan.FromSeconds((double)count / most), TimeProvider.System, stopping.Token);
            }
        }
        catch (Exception ending) when (ending is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // reset from either side
        }
    }

    private void Reset(Socket socket)
    {
        if (!sockets.TryRemove(socket, out _)) return;
        try
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        catch (SocketException)
        {
            // already closed by its peer
        }
        socket.Dispose();
    }
}
