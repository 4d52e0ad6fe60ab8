using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;

namespace Raati.Drivers;

/// <summary>
/// Sealed ballots on their way, as a tablet keeps them: sent in order until the hub has spoken on each, cut in half when a Cast fails, the
/// culprit parked so that nothing behind it waits, and kept after their receipt for the day a database is restored.
/// </summary>
public sealed class Outbox
{
    /// <summary>As the page: so many lines that broke under one ballot alone tell that it breaks them; fewer may be a hub that is killed again and again.</summary>
    private const int StrikesToPark = 10;

    private readonly Lock gate = new();
    private readonly List<Ballot> waiting = [];
    private readonly List<Ballot> done = [];
    private readonly List<(Ballot Ballot, string Why)> parked = [];
    private readonly SemaphoreSlim draining = new(1);
    private int chunk;
    private int strikes;

    /// <summary>An outbox that sends at most so many ballots in one Cast.</summary>
    public Outbox(int chunk = CastBounds.MaxBallots) => (Chunk, this.chunk) = (chunk, chunk);

    /// <summary>Most ballots in one Cast.</summary>
    public int Chunk { get; }

    /// <summary>Ballots the hub has not spoken on.</summary>
    public Ballot[] Waiting { get { lock (gate) return [.. waiting]; } }

    /// <summary>Ballots the hub has, oldest first.</summary>
    public Ballot[] Done { get { lock (gate) return [.. done]; } }

    /// <summary>Ballots that won't be taken, and why.</summary>
    public (Ballot Ballot, string Why)[] Parked { get { lock (gate) return [.. parked]; } }

    /// <summary>How many wait.</summary>
    public int Count { get { lock (gate) return waiting.Count; } }

    /// <summary>How many were parked.</summary>
    public int ParkedCount { get { lock (gate) return parked.Count; } }

    /// <summary>Every receipt that came, as it comes.</summary>
    public event Action<CastReceipt>? Receipted;

    /// <summary>A sealed ballot.</summary>
    public void Add(Ballot ballot)
    {
        lock (gate) waiting.Add(ballot);
    }

    /// <summary>The organization's epoch rose: what was acknowledged is sent again.</summary>
    public void SendAllAgain()
    {
        lock (gate)
        {
            waiting.InsertRange(0, done);
            done.Clear();
        }
    }

    /// <summary>
    /// Sends until nothing waits, or the hub says later: then the milliseconds to wait. A connection that breaks under a Cast is the
    /// caller's to mend; the next drain goes on with half as much, in case a ballot broke it.
    /// </summary>
    public async Task<int?> DrainAsync(IKioskHub hub)
    {
        await draining.WaitAsync();
        try
        {
            while (Next() is { Length: > 0 } ballots)
            {
                var reply = await CastAsync(hub, ballots);
                if (reply is null) continue;
                Settle(ballots, reply);
                if (reply.Receipts.Any(receipt => receipt.Outcome is CastOutcome.Later or CastOutcome.Unknown)) return reply.RetryAfterMs ?? 1_000;
            }
            return null;
        }
        finally
        {
            draining.Release();
        }
    }

    private async Task<CastReply?> CastAsync(IKioskHub hub, Ballot[] ballots)
    {
        try
        {
            var reply = await hub.Cast(ballots);
            (chunk, strikes) = (Math.Min(Chunk, chunk * 2), 0);
            return reply;
        }
        catch (HubException refusal)
        {
            Blame(ballots, refusal.Message, StrikesToPark);
            return null;
        }
        catch (InvalidOperationException)
        {
            // There was no connection to send it on: no ballot is to blame.
            throw;
        }
        catch
        {
            Blame(ballots, "the connection broke under it", 1);
            throw;
        }
    }

    private void Blame(Ballot[] ballots, string why, int weight)
    {
        if (ballots.Length > 1)
        {
            chunk = ballots.Length / 2;
            return;
        }
        strikes += weight;
        if (strikes < StrikesToPark) return;
        strikes = 0;
        lock (gate)
        {
            waiting.Remove(ballots[0]);
            parked.Add((ballots[0], why));
        }
    }

    private Ballot[] Next()
    {
        lock (gate)
        {
            var bytes = 2;
            return [.. waiting.Take(chunk).TakeWhile((ballot, index) => (bytes += SizeOf(ballot)) <= CastBounds.MaxBytes || index is 0)];
        }
    }

    private static int SizeOf(Ballot ballot) => JsonSerializer.SerializeToUtf8Bytes(ballot, WireJson.Options).Length + 1;

    private void Settle(Ballot[] ballots, CastReply reply)
    {
        lock (gate)
        {
            foreach (var receipt in reply.Receipts)
            {
                if (receipt.Outcome is CastOutcome.Later or CastOutcome.Unknown) continue;
                var ballot = ballots.Single(one => one.Id == receipt.BallotId);
                waiting.Remove(ballot);
                if (receipt.Outcome is CastOutcome.Accepted or CastOutcome.Quarantined) done.Add(ballot);
                else parked.Add((ballot, receipt.Outcome.ToString()));
            }
        }
        foreach (var receipt in reply.Receipts) Receipted?.Invoke(receipt);
    }
}
