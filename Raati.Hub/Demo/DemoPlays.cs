using Raati.Hub.Signage.Plays;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>A campaign that the demo's tablets have played: which of its slides, on which weekdays and hours besides those in which their stores are open.</summary>
internal sealed record DemoPlayed(Guid Campaign, Guid[] Slides, Func<int, int, bool> IsOn);

/// <summary>
/// Two weeks of plays: of what was expected most stores showed most, some days a store showed little, and what shoppers' fingers cut short is told. The days
/// of all of it, and the hours of the last day.
/// </summary>
internal sealed class DemoPlays(Random chance)
{
    private const long HourMs = PlaySums.HourMs;
    private const int Days = 14;
    private const int SlideMs = 12_000;
    private const double TurnsAnHour = 42;
    private const double BadDay = 0.02;

    internal async Task Write(Session session, OrganizationId organization, DemoEstate estate, DemoPlayed[] campaigns, long now)
    {
        var last = now - (now % HourMs);
        var days = new Dictionary<(SumKey Key, string Day), PlaySum>();
        var hours = new Dictionary<(SumKey Key, long Hour), PlaySum>();
        foreach (var store in estate.Kiosks.GroupBy(kiosk => kiosk.Store))
        {
            var (open, tablets, delivered) = (store.First().Hours, store.Count(), 1.0);
            for (var hour = last - (Days * 24 * HourMs); hour < last; hour += HourMs)
            {
                var local = DemoRhythm.LocalAt(hour);
                if (local.Hour == 0) delivered = chance.NextDouble() < BadDay ? 0.3 : 0.9 + (0.08 * chance.NextDouble());
                if (!DemoHours.IsOpen(open, local)) continue;
                foreach (var campaign in campaigns.Where(one => one.IsOn((int)local.DayOfWeek, local.Hour)))
                {
                    foreach (var slide in campaign.Slides)
                    {
                        var key = new SumKey(organization, campaign.Campaign, store.Key, slide);
                        var expected = tablets * TurnsAnHour / campaign.Slides.Length;
                        Add(days, (key, DemoRhythm.DateOf(hour, 0)), expected, delivered);
                        if (hour >= last - (24 * HourMs)) Add(hours, (key, hour), expected, delivered);
                    }
                }
            }
        }
        await PlayTables.AddDays(session, days.Select(sum => (sum.Key.Key, sum.Key.Day, sum.Value)));
        await PlayTables.AddHours(session, hours.Select(sum => (sum.Key.Key, sum.Key.Hour, sum.Value)));
    }

    private void Add<TKey>(Dictionary<TKey, PlaySum> sums, TKey key, double expected, double delivered) where TKey : notnull
    {
        if (!sums.TryGetValue(key, out var sum)) sums[key] = sum = new PlaySum();
        var plays = (long)Math.Round(expected * delivered);
        var cut = (long)(plays * 0.1 * chance.NextDouble());
        sum.Plays += plays;
        sum.Cut += cut;
        sum.SeenMs += (plays * SlideMs) - (cut * SlideMs / 2);
        sum.ExpectedPlays += expected;
        sum.ExpectedMs += expected * SlideMs;
    }
}
