using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>The tables of sums and runs.</summary>
internal static class PlayTables
{
    /// <summary>Five weeks.</summary>
    internal const long HoursKeptMs = 35 * 24 * PlaySums.HourMs;
    internal const int MonthsKept = 13;
    private const string Figures = "plays, cut, uncertain, seen_ms, expected_plays, expected_ms";
    private static readonly string[] HourColumns = ["organization_id", "hour", "publication_id", "store_id", "slide_id", .. Figures.Split(", ")];
    private static readonly string[] DayColumns = ["organization_id", "day", .. HourColumns[2..]];
    private static readonly string AddToHour = $"on conflict (organization_id, hour, publication_id, store_id, slide_id) do update set {Added("play_hours")}";
    private static readonly string AddToDay = $"on conflict (organization_id, day, publication_id, store_id, slide_id) do update set {Added("play_days")}";
    private const string OldestHour = """
        delete from play_hours where organization_id = @organization and hour < @before
          and hour = (select min(hour) from play_hours where organization_id = @organization)
        """;
    private const string OldestDay = """
        delete from play_days where organization_id = @organization and day < @before
          and day = (select min(day) from play_days where organization_id = @organization)
        """;
    private const string OldRuns = "delete from play_runs where organization_id = @organization and heard_at < @before";
    private const string OldExpectations = "delete from play_expectations where organization_id = @organization and hour < @before";

    internal static Task AddHours(Session session, IEnumerable<(SumKey Key, long Hour, PlaySum Sum)> sums) =>
        session.InsertRows("play_hours", HourColumns, sums.Select(one => Row(one.Key, one.Hour, one.Sum)), AddToHour);

    internal static Task AddDays(Session session, IEnumerable<(SumKey Key, string Day, PlaySum Sum)> sums) =>
        session.InsertRows("play_days", DayColumns, sums.Select(one => Row(one.Key, one.Day, one.Sum)), AddToDay);

    /// <summary>The rows dropped: those of the organization's oldest hour, when it is older than that.</summary>
    internal static Task<int> DropHour(Session session, OrganizationId organization, long before) =>
        session.Execute(OldestHour, new { organization, before });

    /// <summary>The rows dropped: those of its oldest day, when it is older than that.</summary>
    internal static Task<int> DropDay(Session session, OrganizationId organization, string before) =>
        session.Execute(OldestDay, new { organization, before });

    internal static async Task DropRest(Session session, OrganizationId organization, long hoursBefore, long runsBefore)
    {
        await session.Execute(OldExpectations, new { organization, before = hoursBefore });
        await session.Execute(OldRuns, new { organization, before = runsBefore });
    }

    private static object?[] Row(SumKey key, object time, PlaySum sum) =>
    [
        key.Organization, time, key.Publication, key.Store, key.Slide,
        sum.Plays, sum.Cut, sum.Uncertain, sum.SeenMs, sum.ExpectedPlays, (long)Math.Round(sum.ExpectedMs),
    ];

    private static string Added(string table) => string.Join(", ", Figures.Split(", ").Select(column => $"{column} = {table}.{column} + excluded.{column}"));
}
