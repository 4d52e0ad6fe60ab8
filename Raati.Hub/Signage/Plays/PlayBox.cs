using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>
/// Takes reports of plays in and answers when they are on disk. They wait in a bounded queue for one writer; when too many wait, or the answer would take
/// too long, the tablet is told to come later, and keeps what it has.
/// </summary>
internal sealed partial class PlayBox(PlayWriter writer, TimeProvider time, ILogger<PlayBox> log)
{
    /// <summary>Most plays that wait for the writer.</summary>
    private const int MaxWaiting = 50_000;
    private const int RetryAfterMs = 2_000;
    private const int RetrySpreadMs = 8_000;
    /// <summary>Tablets of whose ignored plays the log has told; all are forgotten when there are more.</summary>
    private const int MostTold = 10_000;
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(5);

    private readonly HashSet<KioskId> _told = [];
    private readonly Lock _gate = new();

    /// <exception cref="HubException">More than the bounds of <see cref="PlayBounds"/>, or not a report.</exception>
    internal async Task<PlaysReply> Report(OrganizationId organization, KioskId kiosk, PlayReport report, CancellationToken cancellationToken)
    {
        if (report.Plays is null || Array.IndexOf(report.Plays, null) >= 0) throw new HubException("A play is null.");
        if (report.Plays.Length > PlayBounds.MaxPlays) throw new HubException($"A report holds at most {PlayBounds.MaxPlays} plays.");
        if (report.RunId == Guid.Empty || report.After < 0 || report.Lost < 0) throw new HubException("This is no report of a run.");
        var work = new PlayWork(organization, kiosk, report);
        if (!writer.TryEnqueue(work, MaxWaiting)) return Later();
        try
        {
            var highWater = await work.Done.WaitAsync(AnswerWithin, time, cancellationToken);
            if (work.Ignored > 0 && IsNews(kiosk)) Log.Ignored(log, work.Ignored, kiosk.Value, organization.Value);
            return new PlaysReply { HighWater = highWater };
        }
        catch (Exception e) when (e is TimeoutException or StorageUnavailableException)
        {
            work.Abandon();
            return Later();
        }
    }

    private static PlaysReply Later() => new() { RetryAfterMs = RetryAfterMs + Random.Shared.Next(RetrySpreadMs) };

    private bool IsNews(KioskId kiosk)
    {
        lock (_gate)
        {
            if (_told.Count >= MostTold) _told.Clear();
            return _told.Add(kiosk);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning,
            "{Plays} plays of kiosk {Kiosk} in organization {Organization} were ignored: never published there, not this tablet's stay, or out of bounds")]
        internal static partial void Ignored(ILogger logger, int plays, Guid kiosk, Guid organization);
    }
}
