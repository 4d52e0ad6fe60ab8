using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Raati.Hub.Tests.Kiosks.Fanout;

/// <summary>A tablet that connects and then never reads: its page hangs, or its line takes nothing more.</summary>
internal sealed class StalledReader : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly HttpMessageInvoker _invoker = new(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellation) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
            await socket.ConnectAsync(context.DnsEndPoint, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    internal static async Task<StalledReader> ConnectAsync(Uri hub, string token)
    {
        var reader = new StalledReader();
        reader._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await reader._socket.ConnectAsync(new UriBuilder(new Uri(hub, KioskHubClient.HubPath)) { Scheme = "ws" }.Uri, reader._invoker, default);
        await reader.SayAsync("""{"protocol":"json","version":1}""");
        return reader;
    }

    internal Task SayAsync(string frame) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes($"{frame}\u001e"), WebSocketMessageType.Text, endOfMessage: true, default);

    public void Dispose()
    {
        _socket.Dispose();
        _invoker.Dispose();
    }
}
