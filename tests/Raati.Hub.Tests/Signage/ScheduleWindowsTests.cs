using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Raati.Hub.Signage.Timetables;

namespace Raati.Hub.Tests.Signage;

/// <summary>
/// Schedules on the world's clock. Helsinki's clocks go back on 25 October 2026 at 4 and forward on 28 March 2027 at 3; Beirut's go back at midnight
/// after 24 October 2026, and forward at midnight before 28 March 2027; Havana's go back to midnight on 1 November 2026.
/// </summary>
public sealed class ScheduleWindowsTests
{
    private const long Day = 86_400_000;
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(150);

    /// <summary>Each holds a change of its zone's clocks, or none.</summary>
    private static readonly (string Zone, string First)[] Weeks =
    [
        ("Europe/Helsinki", "2026-10-21"), ("Europe/Helsinki", "2027-03-24"), ("Europe/Helsinki", "2026-12-28"),
        ("Asia/Beirut", "2026-10-21"), ("Asia/Beirut", "2027-03-24"),
        ("America/Havana", "2026-10-28"), ("America/Havana", "2027-03-10"),
    ];

    private static readonly Dictionary<(string, string), MinuteByMinute> Clocks =
        Weeks.ToDictionary(week => week, week => new MinuteByMinute(week.Zone, Date(week.First), days: 10));

    [Theory]
    // A daypart, on an ordinary day and on those on which clocks change: a skipped wall time is the moment of the change, one that comes twice begins
    // at the first and ends at the second.
    [InlineData("Europe/Helsinki", "2026-11-23", "10:00-14:00", "2026-11-23T08:00/2026-11-23T12:00")]
    [InlineData("Europe/Helsinki", "2027-03-28", "03:30-05:00", "2027-03-28T01:00/2027-03-28T02:00")]
    [InlineData("Europe/Helsinki", "2027-03-28", "01:00-03:30", "2027-03-27T23:00/2027-03-28T01:00")]
    [InlineData("Europe/Helsinki", "2027-03-28", "03:00-03:45", "")]
    [InlineData("Europe/Helsinki", "2026-10-25", "03:30-12:00", "2026-10-25T00:30/2026-10-25T10:00")]
    [InlineData("Europe/Helsinki", "2026-10-25", "01:00-03:30", "2026-10-24T22:00/2026-10-25T01:30")]
    // All day is from midnight to midnight, 23 or 25 hours too.
    [InlineData("Europe/Helsinki", "2026-10-25", "", "2026-10-24T21:00/2026-10-25T22:00")]
    [InlineData("Asia/Beirut", "2027-03-28", "", "2027-03-27T22:00/2027-03-28T21:00")]
    [InlineData("Asia/Beirut", "2026-10-24", "", "2026-10-23T21:00/2026-10-24T22:00")]
    // One that ends at or before its start goes on into the next day, which needs not be of the schedule.
    [InlineData("Europe/Helsinki", "2026-11-23", "22:00-02:00", "2026-11-23T20:00/2026-11-24T00:00")]
    [InlineData("Europe/Helsinki", "2026-11-23", "08:00-08:00", "2026-11-23T06:00/2026-11-24T06:00")]
    [InlineData("Europe/Helsinki", "2026-11-23", "22:00-24:00", "2026-11-23T20:00/2026-11-23T22:00")]
    [InlineData("Europe/Helsinki", "2026-11-23", "22:00-00:00", "2026-11-23T20:00/2026-11-23T22:00")]
    // Those that touch are one.
    [InlineData("Europe/Helsinki", "2026-11-23", "12:00-14:00 10:00-12:00 13:00-15:00", "2026-11-23T08:00/2026-11-23T13:00")]
    public void Of_one_date_the_dayparts_come_out_as_the_rules_say(string zone, string date, string dayparts, string expected)
    {
        var schedule = new CampaignSchedule
        {
            FromDate = date,
            UntilDate = date,
            Dayparts = [.. dayparts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => new Daypart { From = part[..5], Until = part[6..] })],
        };
        var midday = Ms(Date(date)) + (Day / 2);

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), Texts(Between(schedule, null, zone, midday - (3 * Day), midday + (3 * Day))));
    }

    [Fact]
    public void A_daypart_over_midnight_belongs_to_the_weekday_it_begins_on_and_bounds_cut_it()
    {
        var schedule = new CampaignSchedule { Weekdays = [5], Dayparts = [new Daypart { From = "20:00", Until = "04:00" }] };
        // Friday 27 November, from the middle of its night on; and of the Friday after, until the middle of that night.
        var windows = Texts(Between(schedule, null, "Europe/Helsinki", Ms(Date("2026-11-28")), Ms(Date("2026-12-04")) + (Day * 5 / 6)));

        Assert.Equal(["2026-11-28T00:00/2026-11-28T02:00", "2026-12-04T18:00/2026-12-04T20:00"], windows);
    }

    [Fact]
    public void Only_when_open_takes_the_opening_hours_and_a_store_without_them_counts_as_open()
    {
        var schedule = new CampaignSchedule { Dayparts = [new Daypart { From = "07:00", Until = "10:00" }], OnlyWhenOpen = true };
        var hours = new OpeningHours { Week = [new DayHours { Weekday = 1, Opens = "08:00", Closes = "21:00" }] };
        var (from, until) = (Ms(Date("2026-11-23")), Ms(Date("2026-11-24")));

        Assert.Equal(["2026-11-23T06:00/2026-11-23T08:00"], Texts(Between(schedule, hours, "Europe/Helsinki", from, until)));
        Assert.Equal(["2026-11-23T05:00/2026-11-23T08:00"], Texts(Between(schedule, null, "Europe/Helsinki", from, until)));
        Assert.Empty(Between(schedule, new OpeningHours { Week = [] }, "Europe/Helsinki", from, until));
    }

    [Fact]
    public void Windows_are_in_order_apart_within_bounds_and_what_a_look_at_every_minute_finds() => Check.One(Many, Prop.ForAll(Case.Any.ToArbitrary(), test =>
    {
        var windows = Between(test.Schedule, test.Hours, test.Week.Zone, test.FromMs, test.UntilMs);
        var last = long.MinValue;
        foreach (var window in windows)
        {
            Assert.True(window.FromMs > last && window.FromMs < window.UntilMs, $"{window} after {last}");
            last = window.UntilMs;
        }
        if (windows.Length > 0) Assert.True(windows[0].FromMs >= test.FromMs && last <= test.UntilMs);
        var slow = Clocks[test.Week].On(test.Schedule, test.Hours, test.FromMs, test.UntilMs);
        for (var minute = 0; minute < slow.Length; minute++)
        {
            var at = test.FromMs + (minute * MinuteByMinute.MinuteMs);
            Assert.True(slow[minute] == windows.Any(window => window.Holds(at)), $"{Text(at)} should be {(slow[minute] ? "on" : "off")}");
        }
    }));

    [Fact]
    public void A_set_taken_from_another_leaves_what_is_in_it_alone() => Check.One(Many, Prop.ForAll(
        AnyWindows.Zip(AnyWindows, (one, other) => (one, other)).ToArbitrary(), pair =>
        {
            var (one, other) = (WindowSet.Merged(pair.one), WindowSet.Merged(pair.other));
            var both = WindowSet.Both(one, other);
            var left = WindowSet.Without(one, other, 0, 100);
            for (var at = 0; at < 100; at++)
            {
                var (inOne, inOther) = (one.Any(window => window.Holds(at)), other.Any(window => window.Holds(at)));
                Assert.Equal(inOne && inOther, both.Any(window => window.Holds(at)));
                Assert.Equal(inOne && !inOther, left.Any(window => window.Holds(at)));
            }
        }));

    private static readonly Gen<Window[]> AnyWindows =
        Gen.Choose(0, 99).Zip(Gen.Choose(0, 30), (from, length) => new Window(from, Math.Min(100, from + length))).ArrayOf();

    private static Window[] Between(CampaignSchedule schedule, OpeningHours? hours, string zone, long fromMs, long untilMs) =>
        ScheduleWindows.Between(schedule, hours, DateTimeZoneProviders.Tzdb[zone], fromMs, untilMs);

    private static string[] Texts(Window[] windows) => [.. windows.Select(window => $"{Text(window.FromMs)}/{Text(window.UntilMs)}")];

    private static string Text(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static long Ms(DateOnly date) => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    /// <summary>Any schedule and hours, with clocks that like the hours around midnight and around the changes.</summary>
    private sealed record Case((string Zone, string First) Week, CampaignSchedule Schedule, OpeningHours? Hours, long FromMs, long UntilMs)
    {
        private static readonly Gen<string> Clock =
            from hour in Gen.Frequency((3, Gen.Choose(0, 4)), (1, Gen.Choose(5, 22)), (2, Gen.Constant(23)))
            from minute in Gen.Elements(0, 0, 15, 30, 59)
            select $"{hour:00}:{minute:00}";

        private static readonly Gen<Daypart> Part =
            from start in Clock
            from end in Gen.Frequency((5, Clock), (1, Gen.Constant("24:00")))
            select new Daypart { From = start, Until = end };

        private static readonly Gen<OpeningHours?> AnyHours = Gen.Frequency(
            (1, Gen.Constant<OpeningHours?>(null)),
            (3, from days in Gen.SubListOf(1, 2, 3, 4, 5, 6, 7)
                from opens in Gen.Choose(0, 11)
                from closes in Gen.Choose(12, 24)
                select (OpeningHours?)new OpeningHours
                {
                    Week = [.. days.Select(day => new DayHours { Weekday = day, Opens = $"{opens:00}:30", Closes = $"{closes:00}:00" })],
                }));

        internal static readonly Gen<Case> Any =
            from week in Gen.Elements(Weeks)
            from first in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Gen.Choose(-2, 9).Select(day => (int?)day)))
            from length in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 9).Select(day => (int?)day)))
            from weekdays in Gen.Frequency((1, Gen.Constant(Array.Empty<int>())), (2, Gen.SubListOf(1, 2, 3, 4, 5, 6, 7).Select(days => days.ToArray())))
            from count in Gen.Choose(0, 4)
            from parts in Part.ArrayOf(count)
            from onlyWhenOpen in Gen.Elements(true, false)
            from hours in AnyHours
            from start in Gen.Choose(0, 3 * 24 * 60)
            from minutes in Gen.Choose(1, 6 * 24 * 60)
            let monday = Date(week.First)
            let fromMs = Ms(monday) + (start * MinuteByMinute.MinuteMs)
            select new Case(week, new CampaignSchedule
            {
                FromDate = first is { } offset ? Iso(monday.AddDays(offset)) : null,
                UntilDate = length is { } days ? Iso(monday.AddDays((first ?? 0) + days)) : null,
                Weekdays = weekdays,
                Dayparts = parts,
                OnlyWhenOpen = onlyWhenOpen,
            }, hours, fromMs, fromMs + (minutes * MinuteByMinute.MinuteMs));

        private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
