using NodaTime;
using NodaTime.Text;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>
/// What happens to one batch of reports inside its transaction. Of each run only what lies above its high water is counted, and the high water moves in
/// the same commit: sent again, by two lines or through two nodes, a play counts once.
/// </summary>
internal sealed class PlayBatch(IReadOnlyList<PlayWork> works, IReadOnlyDictionary<OrganizationId, PlayBook> books, long now)
{
    /// <summary>So long after a tablet was revoked another one may report what was shown in its stay: the same device, paired anew. As with ballots.</summary>
    private const long HandOverMs = 30L * 24 * 60 * 60 * 1000;

    /// <summary>More than a tablet can make in its life: sums of it stay within what a database adds up.</summary>
    private const long MostLost = 1_000_000_000;

    private readonly PlaySums _sums = new();

    internal async Task Run(Session session)
    {
        var runs = await PlayRuns.Take(session, works.DistinctBy(work => work.Run).Select(work => (work.Run, work.Kiosk)), now);
        foreach (var work in works) Count(work, runs[work.Run]);
        await _sums.Write(session);
        // Each run once, by whoever spoke of it last.
        await PlayRuns.Put(session, works.Reverse().DistinctBy(work => work.Run).Select(work => (work.Run, work.Kiosk, runs[work.Run])), now);
    }

    private void Count(PlayWork work, RunState run)
    {
        var (report, book) = (work.Report, books[work.Organization]);
        run.Lost = Math.Max(run.Lost, Math.Min(report.Lost, MostLost));
        work.Ignored = 0;
        // It was told of more than stands here: the database was restored. What it still has of that comes first.
        if (report.After <= run.HighWater)
        {
            var stay = book.Stay(report.PlacementId) is { } known && MayReport(work.Kiosk, known) ? known : null;
            foreach (var play in report.Plays.OrderBy(play => play.Sequence))
            {
                // Counted before; or the same number twice in one report, and the first was it.
                if (play.Sequence <= run.HighWater) continue;
                run.HighWater = play.Sequence;
                if (stay is null || !book.Has(play) || PlayRule.Judge(play, now) is not { } counted) work.Ignored++;
                else Add(work.Organization, stay, play, counted);
            }
            run.Ignored += work.Ignored;
        }
        work.HighWater = run.HighWater;
    }

    private bool MayReport(KioskId kiosk, PlayStay stay) => stay.Kiosk == kiosk || now - stay.RetiredAt < HandOverMs;

    private void Add(OrganizationId organization, PlayStay stay, Play play, CountedPlay counted) => _sums.Add(
        new SumKey(organization, play.PublicationId, stay.Store, play.SlideId), counted.AtMs, DayOf(stay.Zone, counted.AtMs), sum =>
        {
            sum.Plays++;
            sum.SeenMs += play.SeenMs;
            if (play.Cut) sum.Cut++;
            if (counted.Uncertain) sum.Uncertain++;
        });

    /// <summary>The day on a store's clocks, yyyy-MM-dd.</summary>
    internal static string DayOf(DateTimeZone zone, long ms) => LocalDatePattern.Iso.Format(Instant.FromUnixTimeMilliseconds(ms).InZone(zone).Date);
}
