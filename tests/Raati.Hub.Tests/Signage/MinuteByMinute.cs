using System.Globalization;
using NodaTime;

namespace Raati.Hub.Tests.Signage;

/// <summary>
/// A slow reading of schedules that knows nothing but what the clock on the wall shows at each minute of the world: a start is the first minute
/// that shows it, an end the last; what is never shown is the first minute that shows something later.
/// </summary>
internal sealed class MinuteByMinute
{
    internal const long MinuteMs = 60_000;
    private const int DayMinutes = 24 * 60;
    private const int DaysAround = 4;

    private readonly long _firstMs;
    private readonly DateOnly _firstDate;
    private readonly int _days;
    private readonly long[] _shown;
    private readonly Dictionary<long, (int First, int Last)> _at = [];

    internal MinuteByMinute(string zone, DateOnly first, int days)
    {
        (_firstDate, _days) = (first.AddDays(-DaysAround), days + (2 * DaysAround));
        var (of, from) = (DateTimeZoneProviders.Tzdb[zone], _firstDate.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        _firstMs = new DateTimeOffset(from).ToUnixTimeMilliseconds();
        _shown = new long[_days * DayMinutes];
        for (var minute = 0; minute < _shown.Length; minute++)
        {
            var instant = Instant.FromUnixTimeMilliseconds(_firstMs + (minute * MinuteMs));
            _shown[minute] = minute + (of.GetUtcOffset(instant).Seconds / 60);
            _at[_shown[minute]] = _at.TryGetValue(_shown[minute], out var seen) ? (seen.First, minute) : (minute, minute);
        }
    }

    /// <summary>Whether it is on, at each minute from one moment to another.</summary>
    internal bool[] On(CampaignSchedule schedule, OpeningHours? hours, long fromMs, long untilMs)
    {
        var (on, open) = (new bool[_shown.Length], new bool[_shown.Length]);
        // The clocks before and after the days that are looked at are not known whole.
        for (var day = 1; day < _days - 2; day++)
        {
            var date = _firstDate.AddDays(day);
            if (Holds(schedule, date))
                foreach (var part in schedule.Dayparts.DefaultIfEmpty(new Daypart { From = "00:00", Until = "24:00" })) Mark(on, day, Minutes(part.From), Minutes(part.Until));
            if (hours is not null && HoursOf(hours, date) is var (opens, closes)) Mark(open, day, Minutes(opens), Minutes(closes));
        }
        var (first, last) = ((int)((fromMs - _firstMs) / MinuteMs), (int)((untilMs - _firstMs) / MinuteMs));
        return [.. Enumerable.Range(first, last - first).Select(minute => on[minute] && (!schedule.OnlyWhenOpen || hours is null || open[minute]))];
    }

    private void Mark(bool[] minutes, int day, int from, int until)
    {
        var end = until > from ? day : day + 1;
        for (var minute = Minute((day * DayMinutes) + from, last: false); minute < Minute((end * DayMinutes) + until, last: true); minute++) minutes[minute] = true;
    }

    private int Minute(long shown, bool last) =>
        _at.TryGetValue(shown, out var seen) ? last ? seen.Last : seen.First : Array.FindIndex(_shown, other => other > shown);

    private static bool Holds(CampaignSchedule schedule, DateOnly date)
    {
        var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (schedule.FromDate is null || string.CompareOrdinal(schedule.FromDate, text) <= 0)
            && (schedule.UntilDate is null || string.CompareOrdinal(text, schedule.UntilDate) <= 0)
            && (schedule.Weekdays.Length == 0 || schedule.Weekdays.Contains(Weekday(date)));
    }

    private static (string Opens, string Closes)? HoursOf(OpeningHours hours, DateOnly date) =>
        hours.Week.FirstOrDefault(day => day.Weekday == Weekday(date)) is { } day ? (day.Opens, day.Closes) : null;

    private static int Weekday(DateOnly date) => date.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    private static int Minutes(string clock) =>
        (int.Parse(clock[..2], CultureInfo.InvariantCulture) * 60) + int.Parse(clock[3..], CultureInfo.InvariantCulture);
}
