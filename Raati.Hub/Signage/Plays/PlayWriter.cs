using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>One report that waits for the disk.</summary>
internal sealed class PlayWork(OrganizationId organization, KioskId kiosk, PlayReport report)
{
    private readonly TaskCompletionSource<long> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _abandoned;

    internal OrganizationId Organization => organization;
    internal KioskId Kiosk => kiosk;
    internal PlayReport Report => report;
    internal RunKey Run => new(organization, report.RunId);
    /// <summary>What it weighs among those that wait: an empty report is a row as well.</summary>
    internal int Size => report.Plays.Length + 1;
    internal Task<long> Done => _done.Task;
    internal bool Abandoned => _abandoned;

    // Decided anew in every attempt.
    internal long HighWater { get; set; }
    internal int Ignored { get; set; }

    /// <summary>Nobody waits any more: not worth the disk's time unless it has already begun.</summary>
    internal void Abandon() => _abandoned = true;

    internal void Stored() => _done.TrySetResult(HighWater);

    internal void Failed(Exception reason)
    {
        _done.TrySetException(reason);
        // Seen, even when the caller has gone.
        _ = _done.Task.Exception;
    }
}

/// <summary>
/// The one writer of a node: takes what waits and counts it in one transaction, at most twice a second. Nobody is in a hurry for plays, and the more a
/// transaction holds, the fewer rows it writes.
/// </summary>
internal sealed partial class PlayWriter(Database database, PlayBooks books, TimeProvider time, ILogger<PlayWriter> log) : BackgroundService
{
    private const int BatchSize = 10_000;
    /// <summary>Between two transactions, in real time: it is about load.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(500);

    // Bounded by the plays in it (_waiting), which TryEnqueue checks.
    private readonly Channel<PlayWork> _queue = System.Threading.Channels.Channel.CreateUnbounded<PlayWork>(new UnboundedChannelOptions { SingleReader = true });
    private int _waiting;
    private bool _down;

    /// <summary>False when more than <paramref name="most"/> plays would wait.</summary>
    internal bool TryEnqueue(PlayWork work, int most)
    {
        if (Interlocked.Add(ref _waiting, work.Size) <= most && _queue.Writer.TryWrite(work)) return true;
        Interlocked.Add(ref _waiting, -work.Size);
        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                var taken = Take();
                if (taken.Count == 0) continue;
                await Store(taken);
                await Task.Delay(Window, TimeProvider.System, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _queue.Writer.TryComplete();
            while (_queue.Reader.TryRead(out var work)) work.Failed(new StorageUnavailableException("The hub is stopping."));
        }
    }

    private List<PlayWork> Take()
    {
        var taken = new List<PlayWork>();
        for (var size = 0; size < BatchSize && _queue.Reader.TryRead(out var work);)
        {
            Interlocked.Add(ref _waiting, -work.Size);
            if (work.Abandoned) continue;
            size += work.Size;
            taken.Add(work);
        }
        return taken;
    }

    /// <summary>A batch that fails for another reason than the storage is halved until the report at fault stands alone: nothing behind it waits.</summary>
    private async Task Store(List<PlayWork> works)
    {
        try
        {
            var known = await books.For(works);
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            await database.Write(session => new PlayBatch(works, known, now).Run(session));
            if (_down) Log.TakesAgain(log);
            _down = false;
        }
        catch (StorageUnavailableException e)
        {
            if (!_down) Log.CannotStore(log, e.InnerException ?? e);
            _down = true;
            foreach (var work in works) work.Failed(e);
            return;
        }
        catch (Exception e) when (works.Count > 1)
        {
            Log.Halved(log, e, works.Count);
            await Store(works[..(works.Count / 2)]);
            await Store(works[(works.Count / 2)..]);
            return;
        }
        catch (Exception e)
        {
            Log.Poisoned(log, e, works[0].Kiosk.Value);
            works[0].Failed(new HubException("These plays can't be stored."));
            return;
        }
        foreach (var work in works) work.Stored();
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Plays can't be stored: the database is down or its disk is full. Tablets keep them and report again")]
        internal static partial void CannotStore(ILogger logger, Exception reason);

        [LoggerMessage(LogLevel.Warning, "Plays are stored again")]
        internal static partial void TakesAgain(ILogger logger);

        [LoggerMessage(LogLevel.Error, "A batch of {Reports} reports of plays failed and is tried in halves")]
        internal static partial void Halved(ILogger logger, Exception reason, int reports);

        [LoggerMessage(LogLevel.Error, "A report of plays of kiosk {Kiosk} can't be stored")]
        internal static partial void Poisoned(ILogger logger, Exception reason, Guid kiosk);
    }
}
