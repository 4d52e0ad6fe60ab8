namespace Raati.Hub.Signage.Media;

/// <summary>At the start and once a day: uploads of a process that was killed, and bytes that are nobody's.</summary>
internal sealed partial class MediaSweep(MediaVault vault, MediaFolders folders, TimeProvider time, ILogger<MediaSweep> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        folders.SweepIncoming();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Sweep(stoppingToken);
        await Periodically.Do(Every, time, Sweep, stoppingToken);
    }

    private async Task Sweep(CancellationToken cancellationToken)
    {
        try
        {
            await vault.Sweep(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotSwept(log, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Media could not be swept this time")]
        internal static partial void NotSwept(ILogger logger, Exception reason);
    }
}
