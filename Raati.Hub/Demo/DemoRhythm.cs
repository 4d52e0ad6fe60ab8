using NodaTime;
using NodaTime.Text;

namespace Raati.Hub.Demo;

/// <summary>When shoppers answer: by the hour and the weekday.</summary>
internal static class DemoRhythm
{
    internal const int AnswersAWeek = 4_700;
    internal const string Zone = "Europe/Helsinki";

    // Before work, at lunch, after work; nobody at night.
    private static readonly double[] Day = [0, 0, 0, 0, 0, 0, 0, 2, 4, 5, 7, 10, 11, 9, 8, 10, 14, 13, 9, 6, 4, 1, 0, 0];
    // Monday first.
    private static readonly double[] Week = [0.95, 0.9, 0.95, 1.0, 1.35, 1.25, 0.7];

    private static readonly DateTimeZone Local = DateTimeZoneProviders.Tzdb[Zone];

    /// <summary>168 shares that add up to 1, from Monday 0:00.</summary>
    internal static double[] Hours { get; } =
        [.. Week.SelectMany(day => Day.Select(hour => day * hour / (Week.Sum() * Day.Sum())))];

    /// <summary>The share of a week's answers that falls into the hour that holds this moment.</summary>
    internal static double ShareAt(long ms)
    {
        var local = LocalAt(ms);
        return Hours[((int)local.DayOfWeek - 1) * 24 + local.Hour];
    }

    /// <summary>What clocks in the stores show then.</summary>
    internal static ZonedDateTime LocalAt(long ms) => Instant.FromUnixTimeMilliseconds(ms).InZone(Local);

    /// <summary>The date in the stores, so many days on, as yyyy-MM-dd.</summary>
    internal static string DateOf(long ms, int daysOn) => LocalDatePattern.Iso.Format(LocalAt(ms).Date.PlusDays(daysOn));

    /// <summary>An hour of a day in the stores' zone, so many days from the given moment.</summary>
    internal static long At(long ms, int days, int hour) =>
        Local.AtLeniently(Instant.FromUnixTimeMilliseconds(ms).InZone(Local).Date.PlusDays(days).At(new LocalTime(hour, 0)))
            .ToInstant().ToUnixTimeMilliseconds();
}
