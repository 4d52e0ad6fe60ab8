using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Raati.Drivers;

/// <summary>A real SignalR connection: JSON protocol, WebSockets only, no negotiation and no reconnecting of its own.</summary>
public abstract class HubClient : IAsyncDisposable
{
    private static readonly JsonHubProtocol Protocol =
        new(Options.Create(new JsonHubProtocolOptions { PayloadSerializerOptions = WireJson.Options }));

    private readonly TaskCompletionSource closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private protected HubClient(HubAddress address)
    {
        Connection = new HubConnection(
            new WebSocketConnections(address), Protocol, new UriEndPoint(address.WebSocketUri), new NoServices(), NullLoggerFactory.Instance);
        Connection.Closed += problem =>
        {
            ClosedBecause = problem;
            closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    /// <summary>The connection itself, for calls that no typed method has: hostile ones.</summary>
    public HubConnection Connection { get; }

    /// <summary>Ends when the connection has ended, from either side.</summary>
    public Task Closed => closed.Task;

    /// <summary>What ended it; null for an orderly close.</summary>
    public Exception? ClosedBecause { get; private set; }

    /// <summary>Whether calls can be made.</summary>
    public bool IsConnected => Connection.State is HubConnectionState.Connected;

    /// <summary>Connects. A refusal (401, 403, a bad origin) is a <see cref="System.Net.WebSockets.WebSocketException"/>.</summary>
    public Task StartAsync(CancellationToken cancellation = default) => Connection.StartAsync(cancellation);

    /// <summary>Closes.</summary>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Connection.DisposeAsync();
    }

    /// <summary>A connection disposes of its services when it ends: there is nothing in these.</summary>
    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
