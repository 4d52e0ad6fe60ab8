using Raati.Hub.Programs;

namespace Raati.Hub.Signage.Timetables;

/// <summary>Reads the organizations' times again when something of them changed, and all of them every 30 s: a lost hint costs that much.</summary>
internal sealed partial class TimetableReader(
    TimetableBoard board, OrganizationPrograms programs, TimeProvider time, ILogger<TimetableReader> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan AgainAfter = TimeSpan.FromSeconds(1);
    // Everywhere on earth a day that began so long ago is over.
    private static readonly TimeSpan LongestDay = TimeSpan.FromHours(50);

    private readonly Signal _wake = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        board.Wanted += _wake.Set;
        var readAll = time.GetTimestamp();
        var down = false;
        while (true)
        {
            await _wake.Wait(down ? AgainAfter : Every, time, stoppingToken);
            var (began, all) = (time.GetTimestamp(), time.GetElapsedTime(readAll) >= Every);
            var failure = await ReadThose(all, stoppingToken);
            if (failure is null && all) readAll = began;
            if (failure is null && down) Log.Back(logger);
            if (failure is not null && !down) Log.Down(logger, failure);
            down = failure is not null;
            if (down) await Task.Delay(AgainAfter, time, stoppingToken);
        }
    }

    /// <summary>One organization that can't be read stands in no other's way. Returns the last failure.</summary>
    private async Task<Exception?> ReadThose(bool all, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        foreach (var organization in programs.All.Select(program => program.Id))
        {
            try
            {
                if (all || board.IsStale(organization)) await board.Read(organization, cancellationToken);
                if (all) board.Current(organization)?.Forget((time.GetUtcNow() - LongestDay).ToUnixTimeMilliseconds());
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failure = e;
            }
        }
        return failure;
    }

    public override void Dispose()
    {
        board.Wanted -= _wake.Set;
        _wake.Dispose();
        base.Dispose();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Schedules and opening hours can't be read; tablets keep their timetables")]
        internal static partial void Down(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Information, "Schedules and opening hours are read again")]
        internal static partial void Back(ILogger logger);
    }
}
