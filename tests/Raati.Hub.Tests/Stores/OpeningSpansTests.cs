using System.Globalization;
using NodaTime;
using Raati.Hub.Stores;

namespace Raati.Hub.Tests.Stores;

/// <summary>Opening hours on the world's clock. Helsinki's clocks went back on 25 October 2026 at 4 and go forward on 28 March 2027 at 3.</summary>
public sealed class OpeningSpansTests
{
    [Theory]
    [InlineData("2026-11-23", "08:00", "21:00", "2026-11-23T06:00/2026-11-23T19:00")]
    [InlineData("2026-11-23", "00:00", "24:00", "2026-11-22T22:00/2026-11-23T22:00")]
    [InlineData("2026-10-25", "02:00", "05:00", "2026-10-24T23:00/2026-10-25T03:00")]
    [InlineData("2026-10-25", "03:30", "12:00", "2026-10-25T00:30/2026-10-25T10:00")]
    [InlineData("2026-10-25", "00:00", "03:30", "2026-10-24T21:00/2026-10-25T01:30")]
    [InlineData("2027-03-28", "02:00", "05:00", "2027-03-28T00:00/2027-03-28T02:00")]
    [InlineData("2027-03-28", "03:30", "12:00", "2027-03-28T01:00/2027-03-28T09:00")]
    [InlineData("2027-03-28", "00:00", "03:30", "2027-03-27T22:00/2027-03-28T01:00")]
    public void A_days_hours_are_one_span_also_when_clocks_change(string date, string opens, string closes, string expected)
    {
        var day = DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var weekday = day.DayOfWeek is DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
        var hours = new OpeningHours { Week = [new DayHours { Weekday = weekday, Opens = opens, Closes = closes }] };
        var midday = Ms(day.ToDateTime(new TimeOnly(10, 0)));

        Assert.Equal([expected], Spans(hours, midday - Day, midday + Day));
    }

    [Fact]
    public void An_hour_that_the_clocks_skip_is_never_open()
    {
        var hours = new OpeningHours { Week = [new DayHours { Weekday = 7, Opens = "03:00", Closes = "03:45" }] };

        Assert.Empty(Spans(hours, Ms(new(2027, 3, 27)), Ms(new(2027, 3, 29))));
    }

    [Fact]
    public void Exceptions_come_before_the_week_and_bounds_cut()
    {
        var hours = new OpeningHours
        {
            Week = [.. Enumerable.Range(1, 5).Select(weekday => new DayHours { Weekday = weekday, Opens = "08:00", Closes = "20:00" })],
            Exceptions =
            [
                new HoursException { Date = "2026-11-24" }, new HoursException { Date = "2026-11-25", Opens = "10:00", Closes = "12:00" },
                new HoursException { Date = "2026-11-28", Opens = "10:00", Closes = "11:00" },
            ],
        };

        Assert.Equal(
            [
                "2026-11-23T10:30/2026-11-23T18:00", "2026-11-25T08:00/2026-11-25T10:00", "2026-11-26T06:00/2026-11-26T18:00",
                "2026-11-27T06:00/2026-11-27T18:00", "2026-11-28T08:00/2026-11-28T09:00", "2026-11-30T06:00/2026-11-30T07:00",
            ],
            Spans(hours, Ms(new(2026, 11, 23, 10, 30, 0)), Ms(new(2026, 11, 30, 7, 0, 0))));
        Assert.Empty(Spans(hours, Ms(new(2026, 11, 24)), Ms(new(2026, 11, 24))));
    }

    private const long Day = 86_400_000;

    private static string[] Spans(OpeningHours hours, long from, long until) =>
        [.. OpeningSpans.Between(hours, DateTimeZoneProviders.Tzdb["Europe/Helsinki"], from, until).Select(span => $"{Text(span.FromMs)}/{Text(span.UntilMs)}")];

    private static long Ms(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).ToUnixTimeMilliseconds();

    private static string Text(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
