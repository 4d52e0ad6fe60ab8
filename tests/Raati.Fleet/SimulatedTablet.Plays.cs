using System.Text.Json;
using Raati.Contracts;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>Proof of play: with every beat one slide of a campaign that it holds has left its glass, after ten seconds.</summary>
public sealed partial class SimulatedTablet
{
    private const int SeenMs = 10_000;
    private readonly List<Play> plays = [];
    private readonly Guid playRun = Guid.CreateVersion7();
    private long playsMade;
    private long playsAfter;
    private int playCall;

    private void PlayOne()
    {
        var slides = program.SelectMany(held => fleet.Polls.Slides(held.Key, held.Value.Version)
            .Select(slide => (held.Key, held.Value.Version, Slide: slide))).ToArray();
        if (slides.Length == 0 || Identity is null or { StaffTest: true }) return;
        var (campaign, version, shown) = slides[(int)(playsMade % slides.Length)];
        plays.Add(new Play
        {
            Sequence = ++playsMade,
            PublicationId = campaign,
            Version = version,
            SlideId = shown,
            FromMs = HubTimeMs - SeenMs,
            TimeQuality = TimeQuality.Synced,
            SeenMs = SeenMs,
        });
        ReportNext();
    }

    private void ReportNext()
    {
        if (!IsOpen || syncCall != 0 || playCall != 0 || plays.Count == 0 || Identity is null) return;
        playCall = ++lastCall;
        Send(Calls.Invoke(playCall, nameof(IKioskHub.ReportPlays), new PlayReport
        {
            RunId = playRun,
            PlacementId = Identity.PlacementId,
            After = playsAfter,
            Plays = [.. plays.Take(PlayBounds.MaxPlays)],
        }));
    }

    private void OnPlaysReply(in Envelope envelope)
    {
        playCall = 0;
        if (envelope.Failed) return; // The next beat tries again.
        if (JsonSerializer.Deserialize<PlaysReply>(envelope.Body, WireJson.Options)!.HighWater is not { } highWater) return;
        Interlocked.Add(ref fleet.Figures.Played, plays.RemoveAll(play => play.Sequence <= highWater));
        playsAfter = highWater;
        ReportNext();
    }
}
