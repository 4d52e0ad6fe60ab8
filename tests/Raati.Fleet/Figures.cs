namespace Raati.Fleet;

/// <summary>What a run has seen so far. Counted from many threads at once.</summary>
public sealed class Figures
{
    internal long Connected, Current, Receipts, Sealed, Acknowledged, Refused, Resent, Frames, Reconnects, Published, Told, Played;

    /// <summary>Tablets with a connection.</summary>
    public long ConnectedNow => Interlocked.Read(ref Connected);
    /// <summary>Tablets whose last beat or sync found them holding their program.</summary>
    public long CurrentNow => Interlocked.Read(ref Current);
    /// <summary>Receipts that the hub has stored.</summary>
    public long ReceiptsStored => Interlocked.Read(ref Receipts);
    /// <summary>Ballots sealed.</summary>
    public long BallotsSealed => Interlocked.Read(ref Sealed);
    /// <summary>Ballots acknowledged.</summary>
    public long BallotsAcknowledged => Interlocked.Read(ref Acknowledged);
    /// <summary>Ballots refused for ever.</summary>
    public long BallotsRefused => Interlocked.Read(ref Refused);
    /// <summary>Casts that were repeated.</summary>
    public long BallotsResent => Interlocked.Read(ref Resent);
    /// <summary>Count and result frames received.</summary>
    public long FramesReceived => Interlocked.Read(ref Frames);
    /// <summary>Publications received by push.</summary>
    public long PublicationsReceived => Interlocked.Read(ref Published);
    /// <summary>Feedbacks that the hub has stored.</summary>
    public long FeedbackTaken => Interlocked.Read(ref Told);
    /// <summary>Plays that the hub has counted.</summary>
    public long PlaysCounted => Interlocked.Read(ref Played);
    /// <summary>Connections made again.</summary>
    public long ReconnectsMade => Interlocked.Read(ref Reconnects);
    /// <summary>Ballots waiting in outboxes.</summary>
    public long Waiting => BallotsSealed - BallotsAcknowledged - BallotsRefused;

    /// <summary>From Cast to receipt, of every acknowledged ballot.</summary>
    public Histogram AckTimes { get; } = new();
}

/// <summary>Durations in buckets 5 % wide, from 10 us to 100 s. Adding is one increment.</summary>
public sealed class Histogram
{
    private const double Smallest = 0.01, Growth = 1.05;
    private readonly long[] buckets = new long[332];

    /// <summary>How many were added.</summary>
    public long Count => buckets.Sum();

    /// <summary>Adds a duration, ms.</summary>
    public void Add(double milliseconds)
    {
        var index = milliseconds <= Smallest ? 0 : (int)(Math.Log(milliseconds / Smallest) / Math.Log(Growth)) + 1;
        Interlocked.Increment(ref buckets[Math.Min(index, buckets.Length - 1)]);
    }

    /// <summary>The duration that a share of all stayed under, ms, to 5 %; 0 when there is none.</summary>
    public double Percentile(double share)
    {
        var wanted = (long)Math.Ceiling(Count * share);
        if (wanted == 0) return 0;
        for (var (index, seen) = (0, 0L); index < buckets.Length; index++)
        {
            seen += Interlocked.Read(ref buckets[index]);
            if (seen >= wanted) return Smallest * Math.Pow(Growth, index);
        }
        return Smallest * Math.Pow(Growth, buckets.Length);
    }
}
