using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Raati.Contracts;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks.Fanout;

/// <summary>
/// The kiosks connected to this node, and the only way anything reaches them: lanes carry state, a small control queue a connection
/// carries commands, and one windowed sweep writes both. No caller ever waits for a tablet.
/// </summary>
internal sealed partial class KioskConnections : HubLifetimeManager<KioskHub>, IDisposable
{
    private readonly ConcurrentDictionary<string, KioskConnection> _connections = new();
    private readonly ConcurrentDictionary<KioskId, KioskConnection> _byKiosk = new();
    private readonly IKioskRoster _roster;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Sweep _sweep;

    public KioskConnections(IKioskRoster roster, TimeProvider time, ILogger<KioskConnections> logger)
    {
        (_roster, _time, _logger) = (roster, time, logger);
        _sweep = new Sweep(_connections, logger);
    }

    /// <summary>Raised on the connection's own thread; handlers return at once.</summary>
    internal event Action<KioskConnection>? Opened;
    internal event Action<KioskConnection>? Closed;

    internal IEnumerable<KioskConnection> All => _connections.Select(pair => pair.Value);

    internal int Count => _connections.Count;

    /// <summary>The newest connection of a kiosk on this node.</summary>
    internal KioskConnection? Of(KioskId kiosk) => _byKiosk.GetValueOrDefault(kiosk);

    /// <summary>At start, before anything connects. A connection is offered its lanes in this order.</summary>
    internal void Register(ILane lane) => _sweep.Register(lane);

    /// <summary>A lane's state changed: every connection is looked at soon.</summary>
    internal void Wake() => _sweep.Wake();

    internal void Wake(KioskConnection connection) => _sweep.Wake(connection);

    /// <summary>False when the kiosk is not connected to this node, or leaves its commands unread and is closed for it.</summary>
    internal bool Send(KioskId kiosk, KioskCommand command) => Of(kiosk) is { } connection && Send(connection, command);

    internal bool Send(KioskConnection connection, KioskCommand command) => Send(connection, KioskMessages.Execute(command));

    internal bool Send(KioskConnection connection, SerializedHubMessage control)
    {
        if (!connection.Enqueue(control)) return false;
        _sweep.Wake(connection);
        return true;
    }

    /// <summary>The kiosk's token is no longer good: no call of it is answered from here on, it is told, and closed.</summary>
    internal void Cut(KioskId kiosk)
    {
        if (Of(kiosk) is { } connection) Cut(connection);
    }

    internal void Cut(KioskConnection connection) => Close(connection, KioskCommandKind.Revoked);

    /// <summary>Another connection with the kiosk's token is newer.</summary>
    internal void Supersede(KioskConnection connection) => Close(connection, KioskCommandKind.Superseded);

    public override async Task OnConnectedAsync(HubConnectionContext connection)
    {
        var kiosk = connection.User.KioskId();
        var traits = await _roster.Find(connection.User.OrganizationId(), kiosk, connection.ConnectionAborted);
        if (traits is null or { Retired: true })
        {
            Log.Unknown(_logger, kiosk.Value);
            throw new HubException("This kiosk is not known here.");
        }
        var opened = new KioskConnection(connection, traits, _time.GetUtcNow().ToUnixTimeMilliseconds());
        connection.Features.Set(opened);
        // Kept here too: one that comes in the next moment takes this one's Displaced away, and the oldest would stay open.
        KioskConnection? displaced = null;
        _byKiosk.AddOrUpdate(kiosk, opened, (_, previous) =>
        {
            previous.Displaced = null;
            opened.Displaced = displaced = previous;
            return opened;
        });
        _connections[connection.ConnectionId] = opened;
        if (displaced is not null) Supersede(displaced);
        Opened?.Invoke(opened);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection)
    {
        if (!_connections.TryRemove(connection.ConnectionId, out var closed)) return Task.CompletedTask;
        _byKiosk.TryRemove(KeyValuePair.Create(closed.Kiosk, closed));
        Closed?.Invoke(closed);
        return Task.CompletedTask;
    }

    /// <summary>What the hub's own <c>Clients.Caller</c> comes to: an answer to one tablet that is written at once.</summary>
    public override async Task SendConnectionAsync(
        string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default)
    {
        if (_connections.TryGetValue(connectionId, out var connection))
            await connection.Hub.WriteAsync(new InvocationMessage(methodName, args), cancellationToken);
    }

    public void Dispose() => _sweep.Dispose();

    private void Close(KioskConnection connection, KioskCommandKind lastWord)
    {
        if (connection.Closing) return;
        connection.CloseAfter(KioskMessages.Execute(new KioskCommand { Id = Guid.CreateVersion7(_time.GetUtcNow()), Kind = lastWord }));
        _sweep.Wake(connection);
        _ = CloseAnyway(connection);
    }

    /// <summary>A reader that is stalled does not take its last word: it is closed without.</summary>
    private async Task CloseAnyway(KioskConnection connection)
    {
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(2), _time, connection.Hub.ConnectionAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        connection.Hub.Abort();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A connection of kiosk {Kiosk} was refused: it is not known here, or retired")]
        internal static partial void Unknown(ILogger logger, Guid kiosk);
    }
}
