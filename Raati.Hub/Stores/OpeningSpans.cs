using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;
using Raati.Contracts.Api;

namespace Raati.Hub.Stores;

/// <summary>From and until, ms since 1970 UTC; the end is not of it.</summary>
internal readonly record struct OpenSpan(long FromMs, long UntilMs);

/// <summary>
/// When a store is open on the world's clock. A wall time that is skipped when clocks go forward is the moment of the change; of one that comes twice when
/// they go back, a store opens at the first and closes at the second.
/// </summary>
internal static class OpeningSpans
{
    private static readonly ZoneLocalMappingResolver Opening =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);
    private static readonly ZoneLocalMappingResolver Closing =
        Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>In order, none beyond the bounds. Hours are as <see cref="OpeningTimes.IsWell(OpeningHours)"/> lets them in.</summary>
    internal static IEnumerable<OpenSpan> Between(OpeningHours hours, DateTimeZone zone, long fromMs, long untilMs)
    {
        if (untilMs <= fromMs) yield break;
        var week = hours.Week.ToDictionary(day => (IsoDayOfWeek)day.Weekday, day => (day.Opens, day.Closes));
        var exceptions = hours.Exceptions.ToDictionary(exception => exception.Date);
        var last = DateAt(zone, untilMs - 1);
        // A day of the calendar may reach into the next where a zone's clocks go back at midnight.
        for (var date = DateAt(zone, fromMs).PlusDays(-1); date <= last; date = date.PlusDays(1))
        {
            if (OfDate(date, week, exceptions) is not { } day) continue;
            var opens = Math.Max(fromMs, Moment(zone, date, day.Opens, Opening));
            var closes = Math.Min(untilMs, Moment(zone, date, day.Closes, Closing));
            if (opens < closes) yield return new OpenSpan(opens, closes);
        }
    }

    private static (string Opens, string Closes)? OfDate(
        LocalDate date, Dictionary<IsoDayOfWeek, (string Opens, string Closes)> week, Dictionary<string, HoursException> exceptions)
    {
        if (exceptions.TryGetValue(date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), out var exception))
            return exception is { Opens: { } opens, Closes: { } closes } ? (opens, closes) : null;
        return week.TryGetValue(date.DayOfWeek, out var day) ? day : null;
    }

    private static LocalDate DateAt(DateTimeZone zone, long ms) => Instant.FromUnixTimeMilliseconds(ms).InZone(zone).Date;

    private static long Moment(DateTimeZone zone, LocalDate date, string clock, ZoneLocalMappingResolver resolver)
    {
        var minutes = OpeningTimes.MinutesOf(clock) ?? throw new FormatException($"{clock} is no time of day.");
        return zone.ResolveLocal(date.AtMidnight().PlusMinutes(minutes), resolver).ToInstant().ToUnixTimeMilliseconds();
    }
}
