using System.Runtime.InteropServices;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Kiosks.Fanout;

namespace Raati.Hub.Doors;

/// <summary>
/// SIGTERM and SIGINT come here before the host knows of them: once it is stopping, sockets are aborted within milliseconds. The node stops
/// being ready, takes no new connection, tells each tablet when to come back (to whoever then answers), and stops when they have gone or
/// the time is over. A second signal stops at once.
/// </summary>
internal sealed partial class DrainingLifetime(
    KioskConnections connections, DrainState state, DrainOptions options, IHostApplicationLifetime application, TimeProvider time,
    ILogger<DrainingLifetime> logger) : IHostLifetime, IDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    private readonly List<PosixSignalRegistration> _signals = [];

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT])
            _signals.Add(PosixSignalRegistration.Create(signal, OnSignal));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _signals.ForEach(signal => signal.Dispose());

    /// <summary>Ends when the application has been told to stop.</summary>
    internal async Task Drain()
    {
        if (!state.Begin())
        {
            application.StopApplication();
            return;
        }
        var waiting = connections.All.ToArray();
        Log.Draining(logger, waiting.Length, options.Window.TotalSeconds);
        // Each its own time in the second half of the window, in no order that the tablets have in common.
        Random.Shared.Shuffle(waiting);
        for (var i = 0; i < waiting.Length; i++)
        {
            var delay = options.Window / 2 * (1 + (i + 0.5) / waiting.Length);
            connections.Send(waiting[i], KioskMessages.Draining(new DrainNotice { DelayMs = (int)delay.TotalMilliseconds }));
        }
        var started = time.GetTimestamp();
        while (connections.Count > 0 && time.GetElapsedTime(started) < options.Window + options.Grace && !Stopping)
            await Task.Delay(Look, time, CancellationToken.None);
        Log.Drained(logger, connections.Count);
        application.StopApplication();
    }

    private bool Stopping => application.ApplicationStopping.IsCancellationRequested;

    private void OnSignal(PosixSignalContext context)
    {
        context.Cancel = true;
        _ = Drain();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Draining: {Count} tablets are told to come back within {Seconds} s")]
        internal static partial void Draining(ILogger logger, int count, double seconds);

        [LoggerMessage(LogLevel.Information, "Drained: {Count} tablets are still connected; stopping")]
        internal static partial void Drained(ILogger logger, int count);
    }
}

/// <summary>How long a node takes to go down (<c>Raati:DrainSeconds</c>).</summary>
internal sealed record DrainOptions
{
    private const string Key = "Raati:DrainSeconds";
    private const double Most = 300;

    /// <summary>Tablets come back spread over its second half. 0 to 300 s; 20 s by default; 0 stops at once.</summary>
    internal TimeSpan Window { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For those who are late.</summary>
    internal TimeSpan Grace => Window / 10;

    /// <exception cref="Storage.ConfigurationException">It is no number of seconds within the bounds.</exception>
    internal static DrainOptions Of(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } text) return new DrainOptions();
        return double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= Most
            ? new DrainOptions { Window = TimeSpan.FromSeconds(seconds) }
            : throw new Storage.ConfigurationException($"{Key}: '{text}' is not a number of seconds from 0 to {Most}.");
    }
}
