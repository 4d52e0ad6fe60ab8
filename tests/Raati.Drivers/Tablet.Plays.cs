using System.Text.Json;
using Raati.Contracts;

namespace Raati.Drivers;

/// <summary>Proof of play.</summary>
public sealed partial class Tablet
{
    private readonly List<Play> plays = [];
    private long playsMade;
    private long playsAfter;

    /// <summary>Its run: one life of its store of plays.</summary>
    public Guid PlayRun { get; } = Guid.CreateVersion7();

    /// <summary>Plays that the hub has not acknowledged.</summary>
    public Play[] WaitingPlays { get { lock (gate) return [.. plays.Where(play => play.Sequence > playsAfter)]; } }

    /// <summary>A slide of a campaign that it holds stood on its glass and has left it; nothing is sent yet.</summary>
    public Play Plays(Guid campaignId, int slide = 0, long? fromMs = null, int seenMs = 10_000, bool cut = false, TimeQuality quality = TimeQuality.Synced)
    {
        lock (gate)
        {
            var publication = program.Find(campaignId) ?? throw new InvalidOperationException("This tablet doesn't hold that campaign.");
            var play = new Play
            {
                Sequence = ++playsMade,
                PublicationId = campaignId,
                Version = publication.Version,
                SlideId = publication.Document.Deserialize<CampaignDocument>(WireJson.Options)!.Slides[slide].Id,
                FromMs = fromMs ?? HubTimeMs - seenMs,
                TimeQuality = quality,
                SeenMs = seenMs,
                Cut = cut,
            };
            plays.Add(play);
            return play;
        }
    }

    /// <summary>Plays as a report of this tablet, all of them unless told otherwise.</summary>
    public PlayReport Report(IEnumerable<Play> of, long? after = null) =>
        new() { RunId = PlayRun, PlacementId = Identity.PlacementId, After = after ?? playsAfter, Plays = [.. of] };

    /// <summary>Reports what waits, as the real page does: oldest first, and again from where the hub says it is.</summary>
    public async Task ReportPlaysAsync()
    {
        while (WaitingPlays is { Length: > 0 } waiting)
        {
            var reply = await Link.ReportPlays(Report(waiting.Take(PlayBounds.MaxPlays)));
            if (reply.HighWater is { } highWater) playsAfter = highWater;
            else await Task.Delay(TimeSpan.FromMilliseconds(reply.RetryAfterMs ?? 1_000), TimeProvider.System);
        }
    }
}
