using System.Net;
using Raati.Contracts;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>
/// One tablet over the real hub protocol: Sync by digest, pushes, receipts, beats. No thread, timer or task of its own but the parked
/// receive: <see cref="SimulatedFleet"/> tells it when it is time.
/// </summary>
public sealed partial class SimulatedTablet : HubSocket
{
    private readonly SimulatedFleet fleet;
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, (int Version, bool IsPoll)> program = [];
    private readonly List<Receipt> unacknowledged = [];
    private readonly List<byte[]> buffered = [];
    private readonly Guid instance = Guid.NewGuid();
    private readonly bool isInUse;
    private ulong digest;
    private long epoch;
    private long offset;
    private string? proof;
    private long hubTimeOffsetMs;
    private int lastCall;
    private int syncCall;
    private int syncCallAtBeat;
    private int beatCall;
    private int castCall;
    private int receiptCall;
    private int receiptsInFlight;
    private bool current;
    private int failures;

    internal SimulatedTablet(SimulatedFleet fleet, string token, IPAddress? from, bool isInUse)
    {
        (this.fleet, Token, From, this.isInUse) = (fleet, token, from, isInUse);
    }

    /// <summary>Its device token.</summary>
    public string Token { get; }

    /// <summary>Who and where it is; null until its first sync.</summary>
    public KioskIdentity? Identity { get; private set; }

    /// <summary>It was told to stay away: revoked, or superseded.</summary>
    public bool IsStopped { get; private set; }

    internal IPAddress? From { get; }

    internal int Failures => failures;

    /// <summary>Its plug is pulled: the line is cut, and it doesn't come back.</summary>
    public void Leave()
    {
        IsStopped = true;
        Cut();
    }

    /// <summary>Hub time as it knows it, ms.</summary>
    public long HubTimeMs => SimulatedFleet.NowMs + Interlocked.Read(ref hubTimeOffsetMs);

    internal async Task ConnectAsync(Uri hub, CancellationToken cancellation)
    {
        try
        {
            await OpenAsync(new HubEndpoint { Hub = hub, Path = KioskHubClient.HubPath, Bearer = Token, From = From }, cancellation);
            Interlocked.Increment(ref fleet.Figures.Connected);
        }
        catch (UpgradeRefusedException problem)
        {
            fleet.Report(problem.Message);
            fleet.ConnectLater(this, ++failures);
        }
        catch (Exception problem) when (problem is IOException or System.Net.Sockets.SocketException)
        {
            fleet.ConnectLater(this, ++failures);
        }
    }

    internal void Beat()
    {
        lock (gate)
        {
            if (!IsOpen) return;
            // What was not answered since the last beat means a dead line: the next connection is a better one.
            if (beatCall != 0 || (syncCall != 0 && syncCall == syncCallAtBeat))
            {
                Cut();
                return;
            }
            syncCallAtBeat = syncCall;
            if (Identity is null || syncCall != 0) return;
            beatCall = ++lastCall;
            Send(Calls.Invoke(beatCall, nameof(IKioskHub.Beat), new Heartbeat
            {
                Digest = Digest,
                Epoch = epoch,
                Offset = offset,
                FramesPainted = 300,
                OutboxCount = outbox.Count,
                ParkedCount = 0,
                InUse = isInUse,
                WallClockMs = SimulatedFleet.NowMs,
                TimeQuality = TimeQuality.Synced,
                Build = "fleet",
            }));
        }
    }

    /// <summary>Sends the receipts that wait; one Acknowledge at a time.</summary>
    internal void Acknowledge()
    {
        lock (gate)
        {
            if (!IsOpen || receiptCall != 0 || unacknowledged.Count == 0) return;
            receiptsInFlight = Math.Min(200, unacknowledged.Count);
            receiptCall = ++lastCall;
            Send(Calls.Invoke(receiptCall, nameof(IKioskHub.Acknowledge), unacknowledged.GetRange(0, receiptsInFlight)));
        }
    }

    /// <inheritdoc/>
    protected override void OnOpen()
    {
        lock (gate)
        {
            (beatCall, castCall, receiptCall, feedbackCall, playCall, lastCall) = (0, 0, 0, 0, 0, 0);
            buffered.Clear();
            Sync(withList: false);
        }
    }

    /// <inheritdoc/>
    protected override void OnMessage(ReadOnlySpan<byte> message)
    {
        var envelope = Envelope.Of(message);
        lock (gate)
        {
            if (envelope.Type == Envelope.Completion) OnReply(envelope);
            else if (envelope.Type == Envelope.Invocation) OnCall(envelope);
        }
    }

    /// <inheritdoc/>
    protected override void OnClosed()
    {
        Interlocked.Decrement(ref fleet.Figures.Connected);
        lock (gate)
        {
            SetCurrent(false);
            (syncCall, beatCall, receiptCall, feedbackCall, playCall) = (0, 0, 0, 0, 0);
            ForgetCast();
        }
        if (IsStopped) return;
        Interlocked.Increment(ref fleet.Figures.Reconnects);
        fleet.ConnectLater(this, ++failures);
    }

    private string Digest => digest.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    private void SetCurrent(bool value)
    {
        if (current == value) return;
        current = value;
        Interlocked.Add(ref fleet.Figures.Current, value ? 1 : -1);
    }
}
