using NodaTime;
using NodaTime.Text;
using Raati.Contracts.Api;

namespace Raati.Hub.Signage.Timetables;

/// <summary>A schedule's dates.</summary>
internal static class ScheduleDates
{
    /// <summary>Clocks are nowhere further behind.</summary>
    private static readonly Offset LastZone = Offset.FromHours(-12);

    internal static bool IsAlways(CampaignSchedule schedule) =>
        schedule is { FromDate: null, UntilDate: null, Weekdays: [], Dayparts: [], OnlyWhenOpen: false };

    /// <summary>Its last date has passed everywhere on earth.</summary>
    internal static bool IsOver(CampaignSchedule schedule, long nowMs) => Read(schedule.UntilDate) is { } last
        && last < Instant.FromUnixTimeMilliseconds(nowMs).WithOffset(LastZone).Date;

    /// <summary>yyyy-MM-dd; null: not a date.</summary>
    internal static LocalDate? Read(string? date) =>
        date is not null && LocalDatePattern.Iso.Parse(date) is { Success: true, Value: { Era: var era } read } && era == NodaTime.Calendars.Era.Common ? read : null;

    internal static bool Holds(CampaignSchedule schedule, LocalDate date) =>
        !IsBefore(schedule, date) && !IsAfter(schedule, date) && IsWeekday(schedule, date);

    internal static bool IsBefore(CampaignSchedule schedule, LocalDate date) => Read(schedule.FromDate) is { } first && date < first;

    internal static bool IsAfter(CampaignSchedule schedule, LocalDate date) => Read(schedule.UntilDate) is { } last && date > last;

    internal static bool IsWeekday(CampaignSchedule schedule, LocalDate date) =>
        schedule.Weekdays.Length == 0 || Array.IndexOf(schedule.Weekdays, (int)date.DayOfWeek) >= 0;
}
