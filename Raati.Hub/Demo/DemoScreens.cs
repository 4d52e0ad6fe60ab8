using Dapper;
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
        var first = now - (now % HourMs) - (Days * 24 * HourMs);
        foreach (var (kiosk, at) in estate.Kiosks.OrderBy(kiosk => kiosk.Kiosk.Value).Select((kiosk, at) => (kiosk, at)))
        {
            var on = Hours(kiosk, first, now, at % WeakOnes == 0 ? BadDayOfTheWeak : BadDay);
            await Put(session, new DynamicParameters(new { organization, kiosk = kiosk.Kiosk, now, salt = chance.Next(20_000) }), on);
        }
    }

    /// <summary>Spans of whole hours in which it was on.</summary>
    private List<(long From, long Until)> Hours(DemoKiosk kiosk, long first, long now, double badDay)
    {
        var spans = new List<(long From, long Until)>();
        var dark = (From: 0L, Until: 0L);
        for (var hour = first; hour <= now; hour += HourMs)
        {
            if ((hour - first) % (24 * HourMs) == 0 && chance.NextDouble() < badDay)
            {
                var from = hour + (chance.Next(24) * HourMs);
                dark = (from, from + ((1 + chance.Next(LongestHours)) * HourMs));
            }
            if (hour >= dark.From && hour < dark.Until || !IsOn(kiosk, hour)) continue;
            if (spans.Count > 0 && spans[^1].Until == hour) spans[^1] = (spans[^1].From, hour + HourMs);
            else spans.Add((hour, hour + HourMs));
        }
        return spans;
    }

    private static bool IsOn(DemoKiosk kiosk, long hour) => Enumerable.Range(-1, 3)
        .Any(beside => DemoHours.IsOpen(kiosk.Hours, DemoRhythm.LocalAt(hour + (beside * HourMs))));

    /// <summary>In one statement a tablet: the database makes the hours. Some seconds of each are lost with a beat or two.</summary>
    private static Task<int> Put(Session session, DynamicParameters parameters, List<(long From, long Until)> spans)
    {
        for (var at = 0; at < spans.Count; at++)
        {
            parameters.Add($"f{at}", spans[at].From);
            parameters.Add($"u{at}", spans[at].Until);
        }
        return session.Execute($"""
            insert into kiosk_hours (organization_id, kiosk_id, hour, connected_ms, painting_ms, current_ms, connects, outbox_most, clock_skew_ms)
            with recursive spans (first, until) as (values {string.Join(", ", spans.Select((_, at) => $"(@f{at}, @u{at})"))}),
            hours (first, hour, until) as (
              select first, first, until from spans
              union all select first, hour + {HourMs}, until from hours where hour + {HourMs} < until),
            told as (
              select first, hour, case when @now - hour < {HourMs} then @now - hour else {HourMs} end as ms,
                (hour / {HourMs} * 7919 + @salt) % 20000 as lost from hours)
            select @organization, @kiosk, hour, ms, case when lost < ms then ms - lost else 0 end, case when lost < ms then ms - lost else 0 end,
              case when hour = first then 1 else 0 end, lost % 3, lost % 800 - 400
            from told
            """, parameters);
    }
}
