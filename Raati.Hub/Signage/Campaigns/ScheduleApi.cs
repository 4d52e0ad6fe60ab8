using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Signage.Timetables;
using Raati.Hub.Stores;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>What a schedule must be at the door.</summary>
internal static class ScheduleApi
{
    private const int MostDayparts = 6;
    private const int WeekdayCount = 7;
    private const string EndOfDay = "24:00";
    private static readonly Fault NoDate = new(FaultCode.Unreadable, "Give a date as yyyy-MM-dd.");
    private static readonly Fault NoTime = new(FaultCode.Unreadable, "Give a time as HH:mm.");
    private static readonly Fault EndsFirst = new(FaultCode.EndsBeforeStart, "The last date is not before the first.");
    private static readonly Fault NoWeekdays = new(FaultCode.Unreadable, "Give weekdays from 1, Monday, to 7, Sunday, each once.");

    internal static void Check(Validator check, string field, CampaignSchedule schedule)
    {
        var (first, last) = (ScheduleDates.Read(schedule.FromDate), ScheduleDates.Read(schedule.UntilDate));
        check.Must(schedule.FromDate is null || first is not null, $"{field}.fromDate", NoDate)
            .Must(schedule.UntilDate is null || last is not null, $"{field}.untilDate", NoDate)
            .Must(first is null || last is null || first <= last, $"{field}.untilDate", EndsFirst)
            .Must(schedule.Weekdays.All(day => day is >= 1 and <= WeekdayCount) && schedule.Weekdays.Distinct().Count() == schedule.Weekdays.Length,
                $"{field}.weekdays", NoWeekdays)
            .Must(schedule.Dayparts.Length <= MostDayparts, $"{field}.dayparts", Fault.ListLength(0, MostDayparts));
        for (var at = 0; at < Math.Min(schedule.Dayparts.Length, MostDayparts); at++)
        {
            var (part, daypart) = ($"{field}.dayparts[{at}]", schedule.Dayparts[at]);
            check.Must(daypart is not null, part, Fault.Required);
            if (daypart is null) continue;
            check.Must(OpeningTimes.MinutesOf(daypart.From) is not null && daypart.From != EndOfDay, $"{part}.from", NoTime)
                .Must(OpeningTimes.MinutesOf(daypart.Until) is not null, $"{part}.until", NoTime);
        }
    }
}
