namespace Raati.Fleet.Demo;

/// <summary>The command <c>demo</c>: tablets and shoppers until Ctrl-C, and figures meanwhile.</summary>
internal static class DemoRun
{
    private static readonly TimeSpan Drains = TimeSpan.FromSeconds(10);

    internal static async Task<int> RunAsync(string[] arguments, CancellationToken stopping)
    {
        var (options, error) = DemoRunOptions.Parse(arguments);
        if (options is null)
        {
            if (error is null) Console.WriteLine(DemoRunOptions.Help);
            else await Console.Error.WriteLineAsync(error);
            return error is null ? 0 : 2;
        }
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        if (options.Seconds is { } seconds) ends.CancelAfter(TimeSpan.FromSeconds(seconds));
        await using var fleet = new SimulatedFleet(new FleetOptions
        {
            Hubs = [options.Hub],
            Tablets = options.Tablets,
            Ramp = 60,
            PaintsWithinMs = 800,
        });
        var crowd = new Crowd(fleet, options);
        Console.WriteLine($"{options.Tablets} of the demo's {options.File.Tokens.Length} tablets connect to {options.Hub}. Shoppers come, "
            + $"{crowd.Rate(TimeProvider.System.GetUtcNow()):0.0} a second at this hour. Ctrl-C ends it.");
        fleet.Start([.. options.File.Tokens.Take(options.Tablets)]);
        var coming = crowd.ComeAsync(ends.Token);
        await WatchAsync(fleet, ends.Token);
        await coming;
        return await DrainAsync(fleet);
    }

    private static async Task WatchAsync(SimulatedFleet fleet, CancellationToken ends)
    {
        // On a terminal one line that changes; in a file a line now and then.
        var live = !Console.IsOutputRedirected;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(live ? 1 : 10));
        var answers = 0L;
        try
        {
            while (await timer.WaitForNextTickAsync(ends))
            {
                var now = fleet.Figures;
                var line = $"{TimeProvider.System.GetLocalNow():HH:mm:ss}  tablets {now.ConnectedNow}/{fleet.Options.Tablets}, up to date {now.CurrentNow}   "
                    + $"answers {now.BallotsAcknowledged:N0} ({(now.BallotsAcknowledged - answers) / timer.Period.TotalSeconds:0.0}/s, "
                    + $"receipt p50 {now.AckTimes.Percentile(0.5):0} ms)   feedback {now.FeedbackTaken:N0}   waiting {now.Waiting:N0}";
                answers = now.BallotsAcknowledged;
                if (live) Console.Write($"\r{line.PadRight(110)}");
                else Console.WriteLine(line);
            }
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C, or the time is up.
        }
        if (live) Console.WriteLine();
    }

    private static async Task<int> DrainAsync(SimulatedFleet fleet)
    {
        for (var waited = TimeSpan.Zero; fleet.Figures.Waiting > 0 && waited < Drains; waited += TimeSpan.FromMilliseconds(100))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        var figures = fleet.Figures;
        Console.WriteLine($"{figures.BallotsAcknowledged:N0} of {figures.BallotsSealed:N0} answers are in the hub's ledger, {figures.FeedbackTaken:N0} feedbacks were taken.");
        return figures.Waiting == 0 && figures.BallotsRefused == 0 ? 0 : 1;
    }
}
