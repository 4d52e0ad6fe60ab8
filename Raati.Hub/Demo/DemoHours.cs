using System.Globalization;
using NodaTime;
using Raati.Contracts.Api;

namespace Raati.Hub.Demo;

/// <summary>When demo stores are open, in whole hours.</summary>
internal static class DemoHours
{
    private const int Saturday = 6;
    private const int Sunday = 7;

    /// <summary>The same hours on every weekday; no Sunday: closed then.</summary>
    internal static OpeningHours Of(int opens, int closes, (int Opens, int Closes) saturday, (int Opens, int Closes)? sunday)
    {
        var week = Enumerable.Range(1, Saturday - 1).Select(weekday => Day(weekday, (opens, closes))).Append(Day(Saturday, saturday));
        return new OpeningHours { Week = [.. sunday is { } span ? week.Append(Day(Sunday, span)) : week] };
    }

    internal static bool IsOpen(OpeningHours hours, ZonedDateTime at) => hours.Week.FirstOrDefault(day => day.Weekday == (int)at.DayOfWeek) is { } day
        && at.Hour >= HourOf(day.Opens) && at.Hour < HourOf(day.Closes);

    private static DayHours Day(int weekday, (int Opens, int Closes) span) =>
        new() { Weekday = weekday, Opens = Clock(span.Opens), Closes = Clock(span.Closes) };

    private static string Clock(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}:00");

    private static int HourOf(string clock) => int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture);
}
