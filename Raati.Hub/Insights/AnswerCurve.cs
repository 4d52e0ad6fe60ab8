using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Results.Report;
using Raati.Hub.Storage;

namespace Raati.Hub.Insights;

/// <summary>
/// Answers by the hour, over all polls: how many, never how they were split. Of the whole organization for everyone: a store's own, which
/// moves with each of its answers, beside a split that does so too would tell what was answered there.
/// </summary>
internal sealed class AnswerCurve(Database database, TimeProvider time)
{
    /// <summary>Five weeks.</summary>
    internal const int MostHours = 35 * 24;
    /// <summary>Two weeks: this one beside the last.</summary>
    internal const int UsualHours = 14 * 24;
    private const long HourMs = 3_600_000;
    /// <summary>The customer's mark of success.</summary>
    private const int WeeklyGoal = 5_000;

    // By poll, tablet and time, as the index has them: a few thousand seeks, whatever lies behind the two weeks. SQLite keeps the order of a
    // cross join, and would read all ballots otherwise. A poll that closed before has no counted ballot since. Clocks that were wrong tell times
    // outside of what is asked for; those ballots stand where a poll's own curve has them.
    private const string ByHour = $"""
        select cast((at - @from) / 3600000 as integer) as hour, cast(count(*) as bigint) as answers from (
          {Ballots} and {BallotHour.Told} >= @from and {BallotHour.Told} < @until
          union all
          {Ballots} and p.opens_at >= @from and {BallotHour.Told} < @from
          union all
          {Ballots} and {BallotHour.Told} >= @until and b.received_at < @until) as counted
        where at >= @from and at < @until group by 1
        """;
    private const string Ballots = $"""
        select {BallotHour.AtOfPolls} as at
        from polls p cross join kiosks k cross join ballots b
        where p.organization_id = @organization and p.published_at < @until and coalesce(p.closes_at, @until) >= @from
          and k.organization_id = @organization
          and b.organization_id = @organization and b.poll_id = p.id and b.kiosk_id = k.id and b.class = 'counted'
        """;

    internal async Task<AnswerHours> Read(Caller caller, long? begin, int hours, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var from = begin ?? ((now / HourMs) + 1 - hours) * HourMs;
        var counts = new long[hours];
        var of = new { organization = caller.Organization, from, until = from + (hours * HourMs) };
        foreach (var row in await database.Read(session => session.Query<Row>(ByHour, of), cancellationToken)) counts[row.Hour] = row.Answers;
        return new AnswerHours { FromMs = from, Hours = counts, WeeklyGoal = WeeklyGoal, AsOfMs = now };
    }

    private sealed record Row
    {
        public int Hour { get; init; }
        public long Answers { get; init; }
    }
}
