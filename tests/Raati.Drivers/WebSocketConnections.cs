using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Raati.Drivers;

/// <summary>Where and as whom a hub connection is made.</summary>
public sealed record HubAddress
{
    /// <summary>The hub's base address, http or https.</summary>
    public required Uri Hub { get; init; }
    /// <summary>Path of the SignalR hub.</summary>
    public required string Path { get; init; }
    /// <summary>Sent as <c>Authorization: Bearer</c>.</summary>
    public string? Bearer { get; init; }
    /// <summary>Sent as the Cookie header.</summary>
    public string? Cookie { get; init; }
    /// <summary>Sent as the Origin header; browsers always send theirs.</summary>
    public string? Origin { get; init; }
    /// <summary>The local address to connect from, such as 127.0.0.7: one address has ports for 28,000 connections only.</summary>
    public IPAddress? From { get; init; }

    internal Uri WebSocketUri => new UriBuilder(new Uri(Hub, Path)) { Scheme = Hub.Scheme == "https" ? "wss" : "ws" }.Uri;
}

/// <summary>SignalR's transport over <see cref="ClientWebSocket"/>, without negotiation: the package that has the stock one isn't needed.</summary>
internal sealed class WebSocketConnections(HubAddress address) : IConnectionFactory
{
    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = TimeSpan.Zero; // SignalR pings for itself
        if (address.Bearer is not null) socket.Options.SetRequestHeader("Authorization", $"Bearer {address.Bearer}");
        if (address.Cookie is not null) socket.Options.SetRequestHeader("Cookie", address.Cookie);
        if (address.Origin is not null) socket.Options.SetRequestHeader("Origin", address.Origin);
        try
        {
            await socket.ConnectAsync(address.WebSocketUri, Invokers.For(address.From), cancellationToken);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
        return new Connection(socket);
    }

    private sealed class Connection : ConnectionContext
    {
        private readonly Stream stream;

        internal Connection(WebSocket socket)
        {
            stream = WebSocketStream.Create(socket, WebSocketMessageType.Text, TimeSpan.FromSeconds(1));
            Transport = new Duplex(PipeReader.Create(stream), PipeWriter.Create(stream));
        }

        public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");
        public override IFeatureCollection Features { get; } = new FeatureCollection();
        public override IDictionary<object, object?> Items { get; set; } = new Dictionary<object, object?>();
        public override IDuplexPipe Transport { get; set; }
        public override void Abort(ConnectionAbortedException abortReason) => stream.Dispose();

        public override async ValueTask DisposeAsync()
        {
            await stream.DisposeAsync();
            await base.DisposeAsync();
        }
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}

/// <summary>One shared HTTP handler for each local address that connections come from.</summary>
internal static class Invokers
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, HttpMessageInvoker> ByAddress = new();

    internal static HttpMessageInvoker For(IPAddress? from) => ByAddress.GetOrAdd(from?.ToString() ?? "", _ =>
        new HttpMessageInvoker(new SocketsHttpHandler
        {
            UseCookies = false,
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = from is null ? new Socket(SocketType.Stream, ProtocolType.Tcp) : new Socket(from.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                socket.NoDelay = true;
                try
                {
                    if (from is not null) socket.Bind(new IPEndPoint(from, 0));
                    await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                    return new NetworkStream(socket, ownsSocket: true);
                }
                catch
                {
                    socket.Dispose();
                    throw;
                }
            },
        }));
}
