using System.Collections.Concurrent;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;

namespace Raati.Hub.Doors.Sockets;

/// <summary>Takes tablets' WebSockets in, runs the hub on them, and ticks for all of them once a second.</summary>
internal sealed partial class KioskSockets(
    HubConnectionHandler<KioskHub> hub, IHostApplicationLifetime application, ILogger<KioskSockets> logger) : BackgroundService
{
    /// <summary>Most bytes of a message that comes in; also how much waits for the hub.</summary>
    internal const int LargestMessage = 32 * 1024;

    /// <summary>A tablet that takes nothing for so long is closed: it comes back and syncs.</summary>
    private static readonly TimeSpan LongestSend = TimeSpan.FromSeconds(10);
    /// <summary>How long either side may take for its goodbye.</summary>
    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);
    private static readonly PipeOptions Incoming = new(
        pauseWriterThreshold: LargestMessage, resumeWriterThreshold: LargestMessage / 2, readerScheduler: PipeScheduler.ThreadPool,
        writerScheduler: PipeScheduler.ThreadPool, useSynchronizationContext: false);

    private readonly ConcurrentDictionary<KioskSocket, bool> _open = new();

    /// <summary>The door: ends when the connection has.</summary>
    internal async Task Accept(HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            await TypedResults.Problem("Tablets connect here by WebSocket.", statusCode: StatusCodes.Status400BadRequest).ExecuteAsync(http);
            return;
        }
        // A connection of weeks is no request to be timed.
        if (http.Features.Get<IHttpMetricsTagsFeature>() is { } metrics) metrics.MetricsDisabled = true;
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var connection = new KioskSocket(socket, http.User, Incoming, http.Abort) { ConnectionClosed = application.ApplicationStopping };
        _open[connection] = true;
        try
        {
            await Live(connection, http);
        }
        finally
        {
            _open.TryRemove(connection, out _);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                foreach (var (connection, _) in _open) connection.Tick(LongestSend);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops, and every connection with it.
        }
    }

    private async Task Live(KioskSocket connection, HttpContext http)
    {
        var (receiving, running) = (connection.Receive(), Run(connection));
        await Task.WhenAny(receiving, running);
        var both = Task.WhenAll(receiving, running);
        try
        {
            await both.WaitAsync(Goodbye, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            http.Abort();
            await both;
        }
    }

    private async Task Run(KioskSocket connection)
    {
        try
        {
            await hub.OnConnectedAsync(connection);
        }
        catch (HubException)
        {
            // Refused, and told in the log by whoever refused it.
        }
        catch (Exception e)
        {
            Log.Ended(logger, connection.ConnectionId, e);
        }
        finally
        {
            await connection.Close();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Connection {Connection} of a tablet ended with a fault")]
        internal static partial void Ended(ILogger logger, string connection, Exception exception);
    }
}
