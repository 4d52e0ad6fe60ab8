using Raati.Hub.Programs;

namespace Raati.Hub.Signage.Timetables;

/// <summary>Reads the organizations' times again when something of them changed, and all of them once a minute: a lost hint costs that much.</summary>
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
            var all = time.GetElapsedTime(readAll) >= Every;
            if (all) readAll = time.GetTimestamp();
            try
            {
                foreach (var organization in programs.All.Select(program => program.Id))
                {
                    if (all || board.IsStale(organization)) await board.Read(organization, stoppingToken);
                    if (all) board.Current(organization)?.Forget((time.GetUtcNow() - LongestDay).ToUnixTimeMilliseconds());
                }
                if (down) Log.Back(logger);
                down = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!down) Log.Down(logger, e);
                down = true;
                await Task.Delay(AgainAfter, time, stoppingToken);
            }
        }
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
