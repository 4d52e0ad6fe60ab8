using System.Diagnostics;
using System.Globalization;
using Raati.Fleet;
using Raati.Fleet.Demo;

// Before the first socket: completions run on the thread that hears of them. It saves the generator a thread hop a message.
Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};
if (args is ["demo", .. var rest]) return await DemoRun.RunAsync(rest, stopping.Token);

var (options, error) = FleetOptions.Parse(args);
if (options is null)
{
    if (error is null) Console.WriteLine(FleetOptions.Help);
    else await Console.Error.WriteLineAsync(error);
    return error is null ? 0 : 2;
}

try
{
    using var tokens = new Tokens(options);
    var known = await tokens.GetAsync(stopping.Token);
    await using var fleet = new SimulatedFleet(options);
    fleet.Start(known);
    return await Watch(fleet, options, stopping.Token);
}
catch (OperationCanceledException)
{
    return 130;
}
catch (Exception problem) when (problem is InvalidOperationException or HttpRequestException or IOException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

static async Task<int> Watch(SimulatedFleet fleet, FleetOptions options, CancellationToken stopping)
{
    var begun = Stopwatch.GetTimestamp();
    var runs = TimeSpan.FromSeconds(options.Seconds + ((double)options.Tablets / options.Ramp));
    var drains = TimeSpan.FromSeconds(15);
    var (acknowledged, frames) = (0L, 0L);
    using var second = new PeriodicTimer(TimeSpan.FromSeconds(1));
    while (!stopping.IsCancellationRequested && await second.WaitForNextTickAsync(CancellationToken.None))
    {
        var (figures, elapsed) = (fleet.Figures, Stopwatch.GetElapsedTime(begun));
        Console.WriteLine(
            $"{elapsed.TotalSeconds,6:0} s  connected {figures.ConnectedNow:N0}/{options.Tablets:N0}  current {figures.CurrentNow:N0}  "
            + $"receipts {figures.ReceiptsStored:N0}  ballots {figures.BallotsAcknowledged - acknowledged:N0}/s  waiting {figures.Waiting:N0}  "
            + $"resent {figures.BallotsResent:N0}  refused {figures.BallotsRefused:N0}  "
            + $"ack p50 {figures.AckTimes.Percentile(0.5):0.0} p99 {figures.AckTimes.Percentile(0.99):0.0} ms  "
            + $"frames {figures.FramesReceived - frames:N0}/s  plays {figures.PlaysCounted:N0}  reconnects {figures.ReconnectsMade:N0}");
        (acknowledged, frames) = (figures.BallotsAcknowledged, figures.FramesReceived);
        if (elapsed < runs) continue;
        fleet.VotesPerSecond = 0;
        if (figures.Waiting == 0 || elapsed > runs + drains) break;
    }
    Console.WriteLine(
        $"sealed {fleet.Figures.BallotsSealed:N0}, acknowledged {fleet.Figures.BallotsAcknowledged:N0}, refused {fleet.Figures.BallotsRefused:N0}, "
        + $"waiting {fleet.Figures.Waiting:N0}");
    return fleet.Figures.Waiting == 0 && fleet.Figures.BallotsRefused == 0 ? 0 : 1;
}
