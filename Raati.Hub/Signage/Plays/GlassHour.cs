using Raati.Contracts;
using Raati.Hub.Signage.Showing;
using Raati.Hub.Signage.Timetables;

namespace Raati.Hub.Signage.Plays;

/// <summary>A campaign as a tablet has it in an hour: when it is on, and its slides.</summary>
internal sealed record GlassCampaign(Guid Id, CampaignPriority Priority, Window[] Windows, SlideDocument[] Slides);

/// <summary>Something that takes turns between two moments: a poll or a bulletin.</summary>
internal readonly record struct GlassSpan(Guid Id, Window Window);

/// <summary>What one tablet holds in an hour.</summary>
internal sealed record GlassProgram(GlassCampaign[] Campaigns, GlassSpan[] Polls, GlassSpan[] Bulletins);

/// <summary>How often and how long a slide should have stood on one tablet.</summary>
internal readonly record struct ExpectedSlide(Guid Campaign, Guid Slide, double Plays, double Ms);

/// <summary>
/// What one tablet would show in an hour in which nobody touches it, by the same round that the tablets go: a pure function. The hour is cut where what takes
/// turns changes; within a stretch the round goes on and on, so that each slide gets its share of the time, also where the stretch ends within a round.
/// </summary>
internal static class GlassHour
{
    // As the tablet has them: idle/playlist.ts.
    private const double PollMs = 15_000;
    private const double BulletinMs = 10_000;
    private const int ShortestMs = 3_000;
    private const int LongestMs = 120_000;

    internal static IEnumerable<ExpectedSlide> Expected(GlassProgram program, long fromMs, long untilMs) =>
        from stretch in Stretches(program, fromMs, untilMs)
        from slide in In(program, stretch)
        group slide by (slide.Campaign, slide.Slide) into same
        select new ExpectedSlide(same.Key.Campaign, same.Key.Slide, same.Sum(slide => slide.Plays), same.Sum(slide => slide.Ms));

    private static IEnumerable<Window> Stretches(GlassProgram program, long fromMs, long untilMs)
    {
        var edges = program.Campaigns.SelectMany(campaign => campaign.Windows)
            .Concat(program.Polls.Concat(program.Bulletins).Select(span => span.Window))
            .SelectMany(window => new[] { window.FromMs, window.UntilMs })
            .Where(edge => edge > fromMs && edge < untilMs)
            .Append(fromMs).Append(untilMs).Distinct().Order().ToArray();
        return edges.Zip(edges.Skip(1), (from, until) => new Window(from, until));
    }

    private static IEnumerable<ExpectedSlide> In(GlassProgram program, Window stretch)
    {
        bool Holds(GlassSpan span) => span.Window.Holds(stretch.FromMs);
        var open = program.Polls.Where(Holds).Select(poll => poll.Id).ToHashSet();
        var rule = new SlideRule(open, program.Polls.Where(poll => poll.Window.FromMs <= stretch.FromMs).Select(poll => poll.Id).ToHashSet());
        var on = new Dictionary<Guid, SlideDocument[]>();
        foreach (var campaign in program.Campaigns.Where(campaign => campaign.Windows.Any(window => window.Holds(stretch.FromMs))))
        {
            // One with nothing to show is no source, and holds nobody up.
            var slides = Array.FindAll(campaign.Slides, rule.CanShow);
            if (slides.Length > 0) on[campaign.Id] = slides;
        }
        var round = Round.Of(Round.Sources(
            open.Count > 0, program.Bulletins.Any(Holds),
            [.. program.Campaigns.Where(campaign => on.ContainsKey(campaign.Id)).Select(campaign => (campaign.Id, campaign.Priority))]));
        var length = round.Sum(turn => turn.Campaign is { } id ? on[id].Average(Stands) : turn.Source is Contracts.Api.TurnSource.Polls ? PollMs : BulletinMs);
        if (length == 0) yield break;
        var rounds = (stretch.UntilMs - stretch.FromMs) / length;
        foreach (var turns in round.Where(turn => turn.Campaign is not null).GroupBy(turn => turn.Campaign))
        {
            var slides = on[turns.Key!.Value];
            foreach (var slide in slides)
            {
                var plays = rounds * turns.Count() / slides.Length;
                yield return new ExpectedSlide(turns.Key.Value, slide.Id, plays, plays * Stands(slide));
            }
        }
    }

    private static double Stands(SlideDocument slide)
    {
        var most = Math.Clamp(slide.DurationMs, ShortestMs, LongestMs);
        return slide is { Kind: SlideKind.Video, Media.LengthMs: > 0 and var length } ? Math.Min(length, most) : most;
    }
}
