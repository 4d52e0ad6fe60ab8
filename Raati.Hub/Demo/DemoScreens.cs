using Raati.Hub.Fleet.History;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>
/// Two weeks of tablets that are on while their stores are open and an hour on either side: most of them all that time, on some days one is without power
/// or line for hours, and a few are seldom well.
/// </summary>
internal sealed class DemoScreens(Random chance)
{
    private const long HourMs = FleetHours.HourMs;
    private const int Days = 14;
    private const double BadDay = 0.03;
    private const double BadDayOfTheWeak = 0.45;
    private const int WeakOnes = 25;
    private const int LongestHours = 9;

    internal async Task Write(Session session, OrganizationId organization, DemoEstate estate, long now)
    {
        var tallies = new Dictionary<(OrganizationId, KioskId, long), HourTally>();
        foreach (var (kiosk, at) in estate.Kiosks.OrderBy(kiosk => kiosk.Kiosk.Value).Select((kiosk, at) => (kiosk, at)))
        {
            var badDay = at % WeakOnes == 0 ? BadDayOfTheWeak : BadDay;
            for (var day = now - (Days * 24 * HourMs); day < now; day += 24 * HourMs)
            {
                // From a moment of the day on, for some hours.
                var dark = chance.NextDouble() < badDay ? (From: chance.Next(24), Hours: 1 + chance.Next(LongestHours)) : (From: 24, Hours: 0);
                for (var hour = 0; hour < 24; hour++)
                {
                    var from = day + (hour * HourMs);
                    from -= from % HourMs;
                    if (hour >= dark.From && hour < dark.From + dark.Hours || !IsOn(kiosk, from)) continue;
                    tallies[(organization, kiosk.Kiosk, from)] = Hour(Math.Min(HourMs, now - from), cameBack: hour == dark.From + dark.Hours);
                }
            }
        }
        await HourStore.Add(session, tallies);
    }

    private static bool IsOn(DemoKiosk kiosk, long hour) => Enumerable.Range(-1, 3)
        .Any(beside => DemoHours.IsOpen(kiosk.Hours, DemoRhythm.LocalAt(hour + (beside * HourMs))));

    /// <summary>A beat or two is lost in most of them.</summary>
    private HourTally Hour(long ms, bool cameBack)
    {
        var painting = Math.Max(0, ms - chance.Next(20_000));
        return new HourTally
        {
            ConnectedMs = ms,
            PaintingMs = painting,
            CurrentMs = painting,
            Connects = cameBack ? 1 : 0,
            OutboxMost = chance.Next(3),
            ClockSkewMs = chance.Next(-400, 400),
        };
    }
}
