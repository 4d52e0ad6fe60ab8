using System.Diagnostics;
using System.Text.Json;
using Raati.Contracts;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>Up: sealed ballots, one a Cast, each sent until the hub has spoken on it.</summary>
public sealed partial class SimulatedTablet
{
    private readonly Queue<(Guid Id, byte[] Json)> outbox = new();
    private readonly Dictionary<Guid, long> lastSealed = [];
    private long sequence;
    private long castAt;
    private bool headWasSent;

    /// <summary>Ballots that wait.</summary>
    public int OutboxCount
    {
        get { lock (gate) return outbox.Count; }
    }

    /// <summary>Seals a ballot in a poll it holds, and casts it when its turn comes; null when it holds no open one. The options are the fleet's choice, else at random.</summary>
    public Guid? Vote(out Guid poll) => Vote(null, null, out poll);

    /// <summary>The same in a poll and for an option of the caller's choice.</summary>
    public Guid? Vote(Guid poll, int option) => Vote(poll, option, out _);

    private Guid? Vote(Guid? poll, int? option, out Guid votedIn)
    {
        lock (gate)
        {
            votedIn = Guid.Empty;
            if (Identity is null || PickPoll(poll) is not var (id, document)) return null;
            var now = Stopwatch.GetTimestamp();
            var ballot = new Ballot
            {
                Id = Guid.CreateVersion7(),
                PollId = id,
                Answers = [.. document.Questions.Select(question => new Answer { QuestionId = question.Id, OptionIds = [option ?? fleet.Choose?.Invoke(id, question) ?? Any(question)] })],
                SittingId = Guid.CreateVersion7(),
                PlacementId = Identity.PlacementId,
                KioskSequence = ++sequence,
                SincePreviousMs = lastSealed.TryGetValue(id, out var before) ? (long)Stopwatch.GetElapsedTime(before, now).TotalMilliseconds : null,
                OnScreenMs = 2_500,
                Language = Language.Fi,
                CastAtMs = HubTimeMs,
                TimeQuality = TimeQuality.Synced,
                Channel = Channel.Tablet,
                StaffTest = Identity.StaffTest,
            };
            lastSealed[id] = now;
            votedIn = id;
            outbox.Enqueue((ballot.Id, JsonSerializer.SerializeToUtf8Bytes(ballot, WireJson.Options)));
            Interlocked.Increment(ref fleet.Figures.Sealed);
            fleet.OnSealed(ballot.Id);
            CastNext();
            return ballot.Id;
        }
    }

    /// <summary>The shopper who has just voted looks at the bars.</summary>
    public void Watch(Guid poll)
    {
        lock (gate) Send(Calls.Invoke(++lastCall, nameof(IKioskHub.Watch), poll));
    }

    internal void CastAgain()
    {
        lock (gate) CastNext();
    }

    private static int Any(Question question) => question.Options[Random.Shared.Next(question.Options.Length)].Id;

    private (Guid, PollDocument)? PickPoll(Guid? wanted)
    {
        var start = Random.Shared.Next(Math.Max(program.Count, 1));
        (Guid, PollDocument)? first = null;
        var index = 0;
        foreach (var (id, held) in program)
        {
            if (held.IsPoll && (wanted is null || wanted == id) && fleet.Polls.Find(id, held.Version) is { } document && IsOpenNow(document))
            {
                first ??= (id, document);
                if (index >= start) return (id, document);
            }
            index++;
        }
        return first;
    }

    private bool IsOpenNow(PollDocument document) =>
        HubTimeMs >= document.OpensAtMs && (document.ClosesAtMs is not { } closes || HubTimeMs < closes);

    private void CastNext()
    {
        if (!IsOpen || syncCall != 0 || castCall != 0 || !outbox.TryPeek(out var head)) return;
        if (headWasSent) Interlocked.Increment(ref fleet.Figures.Resent);
        castCall = ++lastCall;
        castAt = Stopwatch.GetTimestamp();
        headWasSent = true;
        Send(Calls.InvokeWithOne(castCall, nameof(IKioskHub.Cast), head.Json));
    }

    /// <summary>The connection went while a Cast was under way: its ballot stays at the head, and goes again.</summary>
    private void ForgetCast() => castCall = 0;

    private void OnCastReply(in Envelope envelope)
    {
        castCall = 0;
        if (envelope.Failed)
        {
            fleet.CastLater(this, 1_000);
            return;
        }
        var reply = JsonSerializer.Deserialize<CastReply>(envelope.Body, WireJson.Options)!;
        var outcome = reply.Receipts is [var receipt] ? receipt.Outcome : CastOutcome.Unknown;
        if (outcome is CastOutcome.Later or CastOutcome.Unknown)
        {
            fleet.CastLater(this, reply.RetryAfterMs ?? 1_000);
            return;
        }
        var (id, _) = outbox.Dequeue();
        headWasSent = false;
        if (outcome is CastOutcome.Accepted)
        {
            Interlocked.Increment(ref fleet.Figures.Acknowledged);
            fleet.Figures.AckTimes.Add(Stopwatch.GetElapsedTime(castAt).TotalMilliseconds);
            fleet.OnAcknowledged(this, id);
        }
        else
        {
            Interlocked.Increment(ref fleet.Figures.Refused);
            fleet.Report($"A ballot was refused: {outcome}");
        }
        CastNext();
    }
}
