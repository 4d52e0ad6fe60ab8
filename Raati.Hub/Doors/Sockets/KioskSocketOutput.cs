using System.Buffers;
using System.IO.Pipelines;
using System.Net.WebSockets;

namespace Raati.Hub.Doors.Sockets;

/// <summary>
/// What the hub writes to one tablet, a message a WebSocket frame, straight into the server's send buffer: SignalR's own transport puts a pipe and a
/// task of the thread pool in between. A message that is shared by many tablets is not copied here. One writer at a time, which SignalR sees to.
/// </summary>
internal sealed class KioskSocketOutput(WebSocket socket) : PipeWriter
{
    private const int SmallestBuffer = 512;
    private static readonly FlushResult Sent = new(isCanceled: false, isCompleted: false);
    private static readonly FlushResult Over = new(isCanceled: false, isCompleted: true);

    // Rented while a message of this connection's own is being written; an idle one holds nothing.
    private byte[] _buffer = [];
    private int _written;
    private long _sendingSince;

    /// <summary>Since when a frame waits for the socket to take it, by the machine's clock (<see cref="TimeProvider.GetTimestamp"/>); null when none does.</summary>
    internal long? SendingSince => Volatile.Read(ref _sendingSince) is not 0 and var since ? since : null;

    public override bool CanGetUnflushedBytes => true;

    public override long UnflushedBytes => _written;

    public override Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_written);
    }

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bytes, (uint)(_buffer.Length - _written));
        _written += bytes;
    }

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        if (_written == 0) return Send(source);
        source.CopyTo(GetMemory(source.Length));
        Advance(source.Length);
        return FlushAsync(cancellationToken);
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default)
    {
        if (_written == 0) return new(Sent);
        var sending = Send(_buffer.AsMemory(0, _written));
        // The frame has been copied out when a send ends at once; else the buffer is given back when it has ended.
        if (!sending.IsCompleted) return GiveBackAfter(sending);
        GiveBack();
        return sending;
    }

    public override void CancelPendingFlush()
    {
        // A send that hangs is ended by the connection's end.
    }

    public override void Complete(Exception? exception = null) => GiveBack();

    private ValueTask<FlushResult> Send(ReadOnlyMemory<byte> frame)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return new(Over);
        try
        {
            var sending = socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            if (!sending.IsCompletedSuccessfully) return Wait(sending);
            sending.GetAwaiter().GetResult();
            return new(Sent);
        }
        catch (Exception e) when (IsLineFault(e))
        {
            return new(Over);
        }
    }

    private async ValueTask<FlushResult> Wait(ValueTask sending)
    {
        Volatile.Write(ref _sendingSince, TimeProvider.System.GetTimestamp());
        try
        {
            await sending;
            return Sent;
        }
        catch (Exception e) when (IsLineFault(e))
        {
            // The reader sees the end of the line too, and the connection ends there.
            return Over;
        }
        finally
        {
            Volatile.Write(ref _sendingSince, 0);
        }
    }

    private async ValueTask<FlushResult> GiveBackAfter(ValueTask<FlushResult> sending)
    {
        var result = await sending;
        GiveBack();
        return result;
    }

    private void MakeRoom(int bytes)
    {
        if (_buffer.Length - _written >= bytes) return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(SmallestBuffer, Math.Max(_written + bytes, _buffer.Length * 2)));
        _buffer.AsSpan(0, _written).CopyTo(larger);
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void GiveBack()
    {
        if (_buffer.Length > 0) ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _written) = ([], 0);
    }

    private static bool IsLineFault(Exception e) => e is WebSocketException or IOException or InvalidOperationException or OperationCanceledException;
}
