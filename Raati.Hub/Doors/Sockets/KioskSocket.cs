using System.IO.Pipelines;
using System.Net.WebSockets;
using System.Security.Claims;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Raati.Hub.Doors.Sockets;

/// <summary>
/// One tablet's WebSocket as the connection that SignalR's hub handler runs on. What comes in goes through a bounded pipe, so that the hub's work
/// never runs on the reading loop; what goes out does not (<see cref="KioskSocketOutput"/>).
/// </summary>
internal sealed class KioskSocket : ConnectionContext, IDuplexPipe, IConnectionUserFeature, IConnectionHeartbeatFeature, ITransferFormatFeature
{
    private readonly WebSocket _socket;
    private readonly Pipe _incoming;
    private readonly KioskSocketOutput _output;
    private readonly Action _abort;
    private (Action<object> Beat, object State)[] _heartbeats = [];
    private IDictionary<object, object?>? _items;

    /// <param name="socket">The accepted socket; the caller disposes of it.</param>
    /// <param name="user">Who it is.</param>
    /// <param name="incoming">Bounds of what waits for the hub.</param>
    /// <param name="abort">Ends the line under it at once.</param>
    internal KioskSocket(WebSocket socket, ClaimsPrincipal user, PipeOptions incoming, Action abort)
    {
        (_socket, _abort, User) = (socket, abort, user);
        _incoming = new Pipe(incoming);
        _output = new KioskSocketOutput(socket);
        Transport = this;
        Features.Set<IConnectionUserFeature>(this);
        Features.Set<IConnectionHeartbeatFeature>(this);
        Features.Set<ITransferFormatFeature>(this);
    }

    public override string ConnectionId { get; set; } = Guid.NewGuid().ToString("N");

    public override IFeatureCollection Features { get; } = new FeatureCollection();

    public override IDictionary<object, object?> Items
    {
        get => _items ??= new ConnectionItems();
        set => _items = value;
    }

    public override IDuplexPipe Transport { get; set; }

    public ClaimsPrincipal? User { get; set; }

    public TransferFormat SupportedFormats => TransferFormat.Text;

    public TransferFormat ActiveFormat { get; set; } = TransferFormat.Text;

    PipeReader IDuplexPipe.Input => _incoming.Reader;

    PipeWriter IDuplexPipe.Output => _output;

    public void OnHeartbeat(Action<object> action, object state) => _heartbeats = [.. _heartbeats, (action, state)];

    public override void Abort(ConnectionAbortedException abortReason) => _abort();

    public override void Abort() => _abort();

    /// <summary>Once a second: SignalR's keep-alive and time-out, and the end of a reader that has taken nothing for too long.</summary>
    internal void Tick(TimeSpan longestSend)
    {
        foreach (var (beat, state) in _heartbeats) beat(state);
        if (_output.SendingSince is { } since && TimeProvider.System.GetElapsedTime(since) > longestSend) _abort();
    }

    /// <summary>Hands what comes in to the hub, until either side has had enough.</summary>
    internal async Task Receive()
    {
        var writer = _incoming.Writer;
        try
        {
            // Waits with nothing in hand: an idle tablet holds no buffer.
            while ((await _socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None)).MessageType is not WebSocketMessageType.Close)
            {
                var received = await _socket.ReceiveAsync(writer.GetMemory(), CancellationToken.None);
                if (received.MessageType is WebSocketMessageType.Close) break;
                writer.Advance(received.Count);
                if ((await writer.FlushAsync()).IsCompleted) break;
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            // The line is gone, or what came was no WebSocket frame: either way this tablet is, and comes again.
        }
        finally
        {
            await writer.CompleteAsync();
        }
    }

    /// <summary>The hub is done with it: nothing more is read, and the tablet is told.</summary>
    internal async Task Close()
    {
        await _incoming.Reader.CompleteAsync();
        await _output.CompleteAsync();
        if (_socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        try
        {
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);
        }
        catch (Exception e) when (e is WebSocketException or IOException or InvalidOperationException or OperationCanceledException)
        {
            // It has gone by itself.
        }
    }
}
