using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>Up: feedback, one a call, each sent until the hub has spoken on it.</summary>
public sealed partial class SimulatedTablet
{
    private readonly Queue<byte[]> told = new();
    private int feedbackCall;

    /// <summary>A shopper tells the store something.</summary>
    public void LeaveFeedback(DemoWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        lock (gate)
        {
            if (Identity is null) return;
            told.Enqueue(JsonSerializer.SerializeToUtf8Bytes(new Feedback
            {
                Id = Guid.CreateVersion7(),
                SittingId = Guid.CreateVersion7(),
                PlacementId = Identity.PlacementId,
                Mood = words.Mood,
                Category = words.Category,
                Text = words.Text,
                Language = words.Language,
                LeftAtMs = HubTimeMs,
                TimeQuality = TimeQuality.Synced,
            }, WireJson.Options));
            TellNext();
        }
    }

    private void TellNext()
    {
        if (!IsOpen || syncCall != 0 || feedbackCall != 0 || !told.TryPeek(out var head)) return;
        feedbackCall = ++lastCall;
        Send(Calls.InvokeWithOne(feedbackCall, nameof(IKioskHub.SubmitFeedback), head));
    }

    private void OnFeedbackReply(in Envelope envelope)
    {
        feedbackCall = 0;
        if (envelope.Failed) return; // The next beat tries again.
        var reply = JsonSerializer.Deserialize<FeedbackReply>(envelope.Body, WireJson.Options)!;
        var outcome = reply.Receipts is [var receipt] ? receipt.Outcome : CastOutcome.Unknown;
        if (outcome is CastOutcome.Later or CastOutcome.Unknown) return;
        told.Dequeue();
        if (outcome is CastOutcome.Accepted) Interlocked.Increment(ref fleet.Figures.Told);
        else fleet.Report($"A feedback was refused: {outcome}");
        TellNext();
    }
}
