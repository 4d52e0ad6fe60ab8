using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>
/// Writes beside each hour's plays what should have been shown, once the hour is over: exactly once, however many nodes try, since how far it has come
/// moves in the same commit. Hours that were missed while no hub ran are made up for, two days back.
/// </summary>
internal sealed partial class ExpectedPlays(
    Database database, OrganizationPrograms programs, TimeProvider time, ILogger<ExpectedPlays> log) : BackgroundService
{
    private const int HoursBack = 48;
    private const int StoresAtOnce = 25;
    private const string All = "~";
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private const string Standing = "select hour, up_to from play_expectations where organization_id = @organization and hour >= @since";
    private const string Known = "select count(*) from play_expectations where organization_id = @organization";
    private const string Begin = """
        insert into play_expectations (organization_id, hour, up_to) values (@organization, @hour, '') on conflict do nothing
        """;
    private const string MoveOn = """
        update play_expectations set up_to = @next where organization_id = @organization and hour = @hour and up_to = @upTo
        """;

    private readonly Dictionary<OrganizationId, long> _done = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Periodically.Do(Look, time, Write, stoppingToken);

    private async Task Write(CancellationToken cancellationToken)
    {
        var last = PlaySums.HourOf(time.GetUtcNow().ToUnixTimeMilliseconds()) - PlaySums.HourMs;
        foreach (var organization in programs.All.Select(program => program.Id).Where(id => _done.GetValueOrDefault(id) < last))
        {
            try
            {
                foreach (var (hour, upTo) in await Missing(organization, last, cancellationToken)) await WriteHour(organization, hour, upTo, cancellationToken);
                _done[organization] = last;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.NotWritten(log, organization.Value, e);
            }
        }
    }

    /// <summary>Hours that are over and not written whole, oldest first. An organization that has none yet begins with the last.</summary>
    private Task<(long Hour, string UpTo)[]> Missing(OrganizationId organization, long last, CancellationToken cancellationToken) =>
        database.Read(async session =>
        {
            var since = await session.QueryOne<long>(Known, new { organization }) == 0 ? last : last - ((HoursBack - 1) * PlaySums.HourMs);
            var standing = (await session.Query<HourRow>(Standing, new { organization, since })).ToDictionary(row => row.Hour, row => row.UpTo);
            var first = standing.Count == 0 ? since : Math.Max(since, standing.Keys.Min());
            return Enumerable.Range(0, (int)((last - first) / PlaySums.HourMs) + 1).Select(at => first + (at * PlaySums.HourMs))
                .Select(hour => (hour, standing.GetValueOrDefault(hour, ""))).Where(hour => hour.Item2 != All).ToArray();
        }, cancellationToken);

    /// <summary>A few stores at a time: no long transaction.</summary>
    private async Task WriteHour(OrganizationId organization, long hour, string upTo, CancellationToken cancellationToken)
    {
        var stores = await database.Read(session => ExpectedStores.Read(session, organization, hour, upTo), cancellationToken);
        var chunks = stores.Chunk(StoresAtOnce).ToArray();
        for (var at = 0; at <= chunks.Length; at++)
        {
            var chunk = at < chunks.Length ? chunks[at] : [];
            var next = at < chunks.Length ? ExpectedStores.NameOf(chunk[^1].Store) : All;
            var from = upTo;
            // Another node is at it, or has done it.
            if (!await database.Write(session => Add(session, organization, hour, from, next, chunk), cancellationToken: cancellationToken)) return;
            upTo = next;
        }
    }

    private static async Task<bool> Add(Session session, OrganizationId organization, long hour, string upTo, string next, ExpectedStore[] stores)
    {
        await session.Execute(Begin, new { organization, hour });
        if (await session.Execute(MoveOn, new { organization, hour, upTo, next }) == 0) return false;
        var sums = new PlaySums();
        foreach (var store in stores)
        {
            foreach (var slide in store.Slides)
            {
                sums.Add(new SumKey(organization, slide.Campaign, store.Store, slide.Slide), hour, store.Day, sum =>
                {
                    sum.ExpectedPlays += slide.Plays;
                    sum.ExpectedMs += slide.Ms;
                });
            }
        }
        await sums.Write(session);
        return true;
    }

    private sealed record HourRow
    {
        public long Hour { get; init; }
        public string UpTo { get; init; } = "";
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What organization {Organization} should have shown can't be written now; it is made up for")]
        internal static partial void NotWritten(ILogger logger, Guid organization, Exception reason);
    }
}
