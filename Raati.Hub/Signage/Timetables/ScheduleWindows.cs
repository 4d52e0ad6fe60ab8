using NodaTime;
using NodaTime.TimeZones;
using Raati.Contracts.Api;
using Raati.Hub.Stores;

namespace Raati.Hub.Signage.Timetables;

/// <summary>
/// When a schedule is on, on the world's clock of one store. The rules stand in docs/signage.md; a wall time that is skipped is the moment of the
/// change, and of one that comes twice a start is the first and an end the second, as with opening hours.
/// </summary>
internal static class ScheduleWindows
{
    private static readonly ZoneLocalMappingResolver Start =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly ZoneLocalMappingResolver End =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly Daypart AllDay = new() { From = "00:00", Until = "24:00" };

    /// <summary>In order, none beyond the bounds, none touching another. The schedule is as the door lets it in; hours null: not known.</summary>
    internal static Window[] Between(CampaignSchedule schedule, OpeningHours? hours, DateTimeZone zone, long fromMs, long untilMs)
    {
        if (untilMs <= fromMs) return [];
        var on = Cut(Of(schedule, zone, fromMs, untilMs), fromMs, untilMs);
        return schedule.OnlyWhenOpen && hours is not null ? WindowSet.Both(on, Open(hours, zone, fromMs, untilMs)) : on;
    }

    /// <summary>When a store is open.</summary>
    internal static Window[] Open(OpeningHours hours, DateTimeZone zone, long fromMs, long untilMs) =>
        WindowSet.Merged(OpeningSpans.Between(hours, zone, fromMs, untilMs).Select(span => new Window(span.FromMs, span.UntilMs)));

    /// <summary>The dates whose dayparts hold a moment, whether the schedule holds the dates or not.</summary>
    internal static LocalDate[] DatesAround(CampaignSchedule schedule, DateTimeZone zone, long ms) =>
        [.. DatesNear(zone, ms, ms + 1).Where(date => Parts(schedule).Any(part => On(zone, date, part).Holds(ms)))];

    internal static LocalDate DateAt(DateTimeZone zone, long ms) => Instant.FromUnixTimeMilliseconds(ms).InZone(zone).Date;

    private static IEnumerable<Window> Of(CampaignSchedule schedule, DateTimeZone zone, long fromMs, long untilMs) =>
        from date in DatesNear(zone, fromMs, untilMs)
        where ScheduleDates.Holds(schedule, date)
        from part in Parts(schedule)
        select On(zone, date, part);

    // A daypart reaches to the end of the next day, and a day further on where clocks go back at midnight.
    private static IEnumerable<LocalDate> DatesNear(DateTimeZone zone, long fromMs, long untilMs)
    {
        var last = DateAt(zone, untilMs - 1).PlusDays(1);
        for (var date = DateAt(zone, fromMs).PlusDays(-2); date <= last; date = date.PlusDays(1)) yield return date;
    }

    private static Daypart[] Parts(CampaignSchedule schedule) => schedule.Dayparts.Length == 0 ? [AllDay] : schedule.Dayparts;

    private static Window On(DateTimeZone zone, LocalDate date, Daypart part)
    {
        var (from, until) = (Minutes(part.From), Minutes(part.Until));
        var end = until > from ? date : date.PlusDays(1);
        return new Window(Moment(zone, date, from, Start), Moment(zone, end, until, End));
    }

    private static Window[] Cut(IEnumerable<Window> windows, long fromMs, long untilMs) =>
        WindowSet.Merged(windows.Select(window => new Window(Math.Max(window.FromMs, fromMs), Math.Min(window.UntilMs, untilMs))));

    private static int Minutes(string clock) => OpeningTimes.MinutesOf(clock) ?? throw new FormatException($"{clock} is no time of day.");

    private static long Moment(DateTimeZone zone, LocalDate date, int minutes, ZoneLocalMappingResolver resolver) =>
        zone.ResolveLocal(date.AtMidnight().PlusMinutes(minutes), resolver).ToInstant().ToUnixTimeMilliseconds();
}
