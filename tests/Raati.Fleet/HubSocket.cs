using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Raati.Fleet;

/// <summary>Where and as whom a socket is opened.</summary>
public sealed record HubEndpoint
{
    /// <summary>The hub's base address; plain http only, since everything here is on one machine.</summary>
    public required Uri Hub { get; init; }
    /// <summary>Path of the SignalR hub.</summary>
    public required string Path { get; init; }
    /// <summary>Sent as <c>Authorization: Bearer</c>.</summary>
    public string? Bearer { get; init; }
    /// <summary>The local address to connect from.</summary>
    public IPAddress? From { get; init; }
    /// <summary>The socket's receive buffer, bytes; the system's own when absent. A small one is soon full when nobody reads.</summary>
    public int? ReceiveBuffer { get; init; }
}

/// <summary>
/// SignalR's JSON protocol over a WebSocket of its own, as lean as it gets: one buffer, one parked receive, no timers. The generator
/// shares the machine with the hub that it measures, so what it does not spend the hub has.
/// </summary>
public abstract partial class HubSocket
{
    private const byte RecordSeparator = 0x1e;
    private const int Text = 1, Close = 8, Ping = 9;
    private static readonly byte[] Handshake = "{\"protocol\":\"json\",\"version\":1}"u8.ToArray();

    private readonly Lock sending = new();
    private Socket? socket;
    private byte[] buffer = [];
    private int filled;
    private byte[] partial = [];
    private int partialLength;
    private bool handshaken;
    private volatile TaskCompletionSource? stalled;

    /// <summary>Whether messages can be sent.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Connects, upgrades and starts to listen. The handshake's answer comes as <see cref="OnOpen"/>.</summary>
    public async Task OpenAsync(HubEndpoint endpoint, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var opened = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendTimeout = 2_000 };
        try
        {
            if (endpoint.ReceiveBuffer is { } size) opened.ReceiveBufferSize = size;
            if (endpoint.From is not null) opened.Bind(new IPEndPoint(endpoint.From, 0));
            await opened.ConnectAsync(Loopback.AddressOf(endpoint.Hub), endpoint.Hub.Port, cancellation);
            (buffer, filled, partialLength, handshaken) = (new byte[4096], 0, 0, false);
            await opened.SendAsync(Upgrade(endpoint), cancellation);
            await ReadUpgradeAsync(opened, cancellation);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
        socket = opened;
        IsOpen = true;
        Send(Handshake);
        _ = ListenAsync(opened);
    }

    /// <summary>Ends it at once, as a power cut would: no close frame.</summary>
    public void Cut()
    {
        IsOpen = false;
        socket?.Dispose();
    }

    /// <summary>Takes nothing more from the line until it is told to go on.</summary>
    public void Stall() => stalled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Reads again.</summary>
    public void GoOn()
    {
        var waiting = stalled;
        stalled = null;
        waiting?.TrySetResult();
    }

    /// <summary>Sends one message, without its separator. False when the connection is gone.</summary>
    protected bool Send(ReadOnlySpan<byte> message)
    {
        // The mask is there, as the protocol wants, and zero: there is no proxy to be fooled between here and the hub.
        var length = message.Length + 1;
        var header = length < 126 ? 6 : 8;
        var frame = System.Buffers.ArrayPool<byte>.Shared.Rent(header + length);
        try
        {
            frame.AsSpan(0, header).Clear();
            frame[0] = 0x80 | Text;
            frame[1] = (byte)(0x80 | (length < 126 ? length : 126));
            if (length >= 126) BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), checked((ushort)length));
            message.CopyTo(frame.AsSpan(header));
            frame[header + length - 1] = RecordSeparator;
            return Write(frame.AsSpan(0, header + length));
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(frame);
        }
    }

    /// <summary>The handshake was answered.</summary>
    protected abstract void OnOpen();

    /// <summary>One message, without its separator. One at a time; the span is only good for the call.</summary>
    protected abstract void OnMessage(ReadOnlySpan<byte> message);

    /// <summary>It ended, from whichever side. Called once for every successful open.</summary>
    protected abstract void OnClosed();

    private bool Write(ReadOnlySpan<byte> bytes)
    {
        lock (sending)
        {
            if (!IsOpen || socket is not { } open) return false;
            try
            {
                while (bytes.Length > 0) bytes = bytes[open.Send(bytes)..];
                return true;
            }
            catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
            {
                Cut();
                return false;
            }
        }
    }

    private static byte[] Upgrade(HubEndpoint endpoint)
    {
        var request = new StringBuilder($"GET {endpoint.Path} HTTP/1.1\r\nHost: {endpoint.Hub.Authority}\r\n")
            .Append("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")
            .Append($"Sec-WebSocket-Key: {Convert.ToBase64String(Guid.NewGuid().ToByteArray())}\r\n");
        if (endpoint.Bearer is not null) request.Append($"Authorization: Bearer {endpoint.Bearer}\r\n");
        return Encoding.ASCII.GetBytes(request.Append("\r\n").ToString());
    }

    private async Task ReadUpgradeAsync(Socket opened, CancellationToken cancellation)
    {
        while (true)
        {
            var read = await opened.ReceiveAsync(buffer.AsMemory(filled), cancellation);
            if (read == 0) throw new IOException("The hub closed the connection instead of upgrading it.");
            filled += read;
            var end = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8);
            if (end < 0) continue;
            if (!buffer.AsSpan(0, filled).StartsWith("HTTP/1.1 101"u8))
                throw new UpgradeRefusedException(Encoding.ASCII.GetString(buffer, 0, Math.Min(filled, 60)).Split('\r')[0]);
            filled -= end + 4;
            buffer.AsSpan(end + 4, filled).CopyTo(buffer);
            return;
        }
    }

    private async Task ListenAsync(Socket open)
    {
        try
        {
            while (TakeFrames())
            {
                if (stalled is { } wait) await wait.Task;
                var read = await open.ReceiveAsync(buffer.AsMemory(filled));
                if (read == 0) break;
                filled += read;
            }
        }
        catch (Exception problem) when (problem is SocketException or ObjectDisposedException)
        {
            // It ended; OnClosed says so.
        }
        Cut();
        OnClosed();
    }
}

/// <summary>The hub answered the upgrade with something else.</summary>
public sealed class UpgradeRefusedException(string status) : IOException($"The hub answered {status}");
