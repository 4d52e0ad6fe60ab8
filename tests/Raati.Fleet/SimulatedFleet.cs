using System.Diagnostics;

namespace Raati.Fleet;

/// <summary>Hears the JSON of count and result frames; the span is only good for the call.</summary>
public delegate void FrameHandler(SimulatedTablet tablet, ReadOnlySpan<byte> frames);

/// <summary>
/// Runs simulated tablets: one loop keeps everyone's time, so that a tablet costs a socket, a buffer and its state. Hooks are called on
/// sockets' threads, under the tablet's lock: be brief.
/// </summary>
public sealed class SimulatedFleet(FleetOptions options) : IAsyncDisposable
{
    private const int BeatEveryMs = 10_000;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);

    private readonly PriorityQueue<(SimulatedTablet Tablet, Turn Turn), long> turns = new();
    private readonly Dictionary<SimulatedTablet, int> places = [];
    private readonly CancellationTokenSource stopping = new();
    private SimulatedTablet[] tablets = [];
    private Task running = Task.CompletedTask;
    private double votesOwed;
    private int nextVoter;
    private string? lastReport;

    private enum Turn
    {
        Connect,
        Beat,
        Sync,
        Acknowledge,
        Cast,
        Move,
    }

    /// <summary>What it simulates.</summary>
    public FleetOptions Options { get; } = options;

    /// <summary>What it has seen.</summary>
    public Figures Figures { get; } = new();

    /// <summary>The polls that its tablets hold.</summary>
    public PollBook Polls { get; } = new();

    /// <summary>Its tablets.</summary>
    public IReadOnlyList<SimulatedTablet> Tablets => tablets;

    /// <summary>Ballots sealed a second; may be changed while it runs.</summary>
    public double VotesPerSecond { get; set; } = options.VotesPerSecond;

    /// <summary>A tablet took a publication that was pushed to it.</summary>
    public Action<SimulatedTablet, Guid, int>? Published { get; set; }
    /// <summary>A tablet got frames.</summary>
    public FrameHandler? Frame { get; set; }
    /// <summary>Which option a shopper takes; null, or without it: any.</summary>
    public Func<Guid, Contracts.Question, int?>? Choose { get; set; }
    /// <summary>A ballot was sealed.</summary>
    public Action<Guid>? Sealed { get; set; }
    /// <summary>A ballot was acknowledged.</summary>
    public Action<SimulatedTablet, Guid>? Acknowledged { get; set; }

    internal static long NowMs => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Starts tablets with these tokens, at the ramp's pace; does not wait for them.</summary>
    public void Start(IReadOnlyList<string> tokens)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        tablets = [.. tokens.Select((token, index) => new SimulatedTablet(this, token, Loopback.Source(Options.Hubs[0], index, Options.Sources), IsInUse(index)))];
        for (var index = 0; index < tablets.Length; index++)
        {
            places[tablets[index]] = index;
            var startsAt = (int)(index * 1000L / Options.Ramp);
            Later(tablets[index], Turn.Connect, startsAt);
            Later(tablets[index], Turn.Beat, startsAt + (index * 7919 % BeatEveryMs));
        }
        running = Task.Run(KeepTimeAsync);
    }

    /// <summary>Cuts every tablet off and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        foreach (var tablet in tablets) tablet.Leave();
        stopping.Dispose();
    }

    internal void OnFrame(SimulatedTablet tablet, ReadOnlySpan<byte> frames) => Frame?.Invoke(tablet, frames);

    internal void OnPublished(SimulatedTablet tablet, Guid id, int version) => Published?.Invoke(tablet, id, version);

    internal void OnSealed(Guid ballot) => Sealed?.Invoke(ballot);

    internal void OnAcknowledged(SimulatedTablet tablet, Guid ballot) => Acknowledged?.Invoke(tablet, ballot);

    /// <summary>Full jitter, cap 15 s.</summary>
    internal void ConnectLater(SimulatedTablet tablet, int failures) =>
        Later(tablet, Turn.Connect, Random.Shared.Next(1 + Math.Min(15_000, 250 << Math.Min(failures, 10))));

    internal void SyncLater(SimulatedTablet tablet, int delayMs) => Later(tablet, Turn.Sync, delayMs);

    internal void CastLater(SimulatedTablet tablet, int delayMs) => Later(tablet, Turn.Cast, delayMs);

    internal void MoveLater(SimulatedTablet tablet, int delayMs) => Later(tablet, Turn.Move, delayMs);

    internal void AcknowledgeLater(SimulatedTablet tablet, int delayMs) => Later(tablet, Turn.Acknowledge, delayMs);

    /// <summary>Says what went wrong, once in a row.</summary>
    internal void Report(string what)
    {
        if (Interlocked.Exchange(ref lastReport, what) != what) Console.Error.WriteLine(what);
    }

    /// <summary>Spread evenly over them all.</summary>
    private bool IsInUse(int index) => (index + 1) * Options.InUsePercent / 100 > index * Options.InUsePercent / 100;

    private void Later(SimulatedTablet tablet, Turn turn, int delayMs)
    {
        lock (turns) turns.Enqueue((tablet, turn), Environment.TickCount64 + delayMs);
    }

    private async Task KeepTimeAsync()
    {
        using var timer = new PeriodicTimer(Tick);
        var last = Stopwatch.GetTimestamp();
        try
        {
            while (await timer.WaitForNextTickAsync(stopping.Token))
            {
                while (NextDue() is var (tablet, turn)) Take(tablet, turn);
                var now = Stopwatch.GetTimestamp();
                LetVote(Stopwatch.GetElapsedTime(last, now).TotalSeconds);
                last = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private (SimulatedTablet, Turn)? NextDue()
    {
        lock (turns)
            return turns.TryPeek(out var next, out var due) && due <= Environment.TickCount64 && turns.TryDequeue(out next, out _) ? next : null;
    }

    private void Take(SimulatedTablet tablet, Turn turn)
    {
        switch (turn)
        {
            case Turn.Connect when !tablet.IsOpen && !tablet.IsStopped:
                _ = tablet.ConnectAsync(Options.Hubs[(places[tablet] + tablet.Failures) % Options.Hubs.Length], stopping.Token);
                break;
            case Turn.Beat:
                tablet.Beat();
                Later(tablet, Turn.Beat, BeatEveryMs);
                break;
            case Turn.Sync:
                tablet.SyncAgain();
                break;
            case Turn.Acknowledge:
                tablet.Acknowledge();
                break;
            case Turn.Cast:
                tablet.CastAgain();
                break;
            case Turn.Move:
                tablet.Cut();
                break;
            default:
                break;
        }
    }

    private void LetVote(double seconds)
    {
        // After a stall it does not make good for more than a second.
        votesOwed = Math.Min(votesOwed + (VotesPerSecond * seconds), Math.Max(VotesPerSecond, 1));
        for (var tries = 0; votesOwed >= 1 && tries < tablets.Length; tries++)
        {
            var voter = tablets[nextVoter++ % tablets.Length];
            if (voter.Vote(out var poll) is null) continue;
            votesOwed--;
            if (Options.Watches) voter.Watch(poll);
        }
    }
}
