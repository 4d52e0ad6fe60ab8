namespace Raati.Hub;

/// <summary>What is done again and again by the hub's clock.</summary>
internal static class Periodically
{
    /// <summary>
    /// Does it each time that so much of this clock has gone by, until the hub stops; a turn that falls due while one is under way is done once, after it. What
    /// can go wrong in a turn is the work's own to tell of: what it throws ends the service.
    /// </summary>
    internal static async Task Do(TimeSpan every, TimeProvider time, Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await work(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }
}
