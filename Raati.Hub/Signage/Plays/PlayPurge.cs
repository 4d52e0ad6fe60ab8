using NodaTime;
using NodaTime.Text;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>Once an hour what is too old goes, an hour or a day of sums at a time: no long transaction.</summary>
internal sealed partial class PlayPurge(Database database, OrganizationPrograms programs, TimeProvider time, ILogger<PlayPurge> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Periodically.Do(Every, time, Purge, stoppingToken);

    private async Task Purge(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var hours = now.ToUnixTimeMilliseconds() - PlayTables.HoursKeptMs;
        var first = Instant.FromDateTimeOffset(now).InUtc().Date.PlusMonths(-PlayTables.MonthsKept);
        var (days, runs) = (LocalDatePattern.Iso.Format(first), first.AtStartOfDayInZone(DateTimeZone.Utc).ToInstant().ToUnixTimeMilliseconds());
        try
        {
            foreach (var organization in programs.All.Select(program => program.Id))
            {
                while (await database.Write(session => PlayTables.DropHour(session, organization, hours), cancellationToken: cancellationToken) > 0)
                {
                    // The next.
                }
                while (await database.Write(session => PlayTables.DropDay(session, organization, days), cancellationToken: cancellationToken) > 0)
                {
                    // The next.
                }
                // A tablet that was away as long has no play left that it ever reported.
                await database.Write(session => PlayTables.DropRest(session, organization, hours, runs), cancellationToken);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotPurged(log, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Old plays could not be taken out this time")]
        internal static partial void NotPurged(ILogger logger, Exception reason);
    }
}
