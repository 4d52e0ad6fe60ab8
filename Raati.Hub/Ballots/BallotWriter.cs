using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>One Cast that waits for the disk.</summary>
internal sealed class CastWork(CastItem[] items)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _abandoned;

    internal CastItem[] Items => items;
    internal Task Done => _done.Task;
    internal bool Abandoned => _abandoned;

    /// <summary>Nobody waits any more: not worth the disk's time unless it has already begun.</summary>
    internal void Abandon() => _abandoned = true;

    internal void Stored() => _done.TrySetResult();

    internal void Failed(Exception reason)
    {
        _done.TrySetException(reason);
        // Seen, even when the caller has gone.
        _ = _done.Task.Exception;
    }
}

/// <summary>The one writer of a node: takes what waits, writes it in one transaction, and only after the commit lets the answers go.</summary>
internal sealed partial class BallotWriter(
    Database database, IBallotStatements statements, IHints hints, TimeProvider time, ILogger<BallotWriter> log) : BackgroundService
{
    // The tallies of a batch are written once, so a large one costs less a ballot; 2,048 take less than a tenth of a second.
    private const int BatchBallots = 2_048;

    // Bounded by the ballots in it (_waiting), which TryEnqueue checks.
    private readonly Channel<CastWork> _queue = Channel.CreateUnbounded<CastWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CastBatch _batch = new(statements, time);
    private int _waiting;
    private bool _down;

    /// <summary>False when more than <paramref name="most"/> ballots would wait.</summary>
    internal bool TryEnqueue(CastItem[] items, int most, out CastWork work)
    {
        work = new CastWork(items);
        if (Interlocked.Add(ref _waiting, items.Length) <= most && _queue.Writer.TryWrite(work)) return true;
        Interlocked.Add(ref _waiting, -items.Length);
        return false;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var taken = new List<CastWork>();
        try
        {
            while (await _queue.Reader.WaitToReadAsync(stoppingToken))
            {
                Take(taken);
                if (taken.Count > 0) await Store(taken);
                taken.Clear();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _queue.Writer.TryComplete();
            while (_queue.Reader.TryRead(out var work)) work.Failed(new StorageUnavailableException("The hub is stopping."));
        }
    }

    private void Take(List<CastWork> taken)
    {
        var ballots = 0;
        while (ballots < BatchBallots && _queue.Reader.TryRead(out var work))
        {
            Interlocked.Add(ref _waiting, -work.Items.Length);
            if (work.Abandoned) continue;
            ballots += work.Items.Length;
            taken.Add(work);
        }
    }

    /// <summary>A batch that fails for another reason than the storage is halved until the Cast at fault stands alone: nothing behind a
    /// poisoned ballot waits. The tablet bisects that Cast and parks the culprit.</summary>
    private async Task Store(IReadOnlyList<CastWork> works)
    {
        var items = works.Count == 1 ? works[0].Items : works.SelectMany(work => work.Items).ToArray();
        try
        {
            await database.Write(async session =>
            {
                await _batch.Run(session, items);
                return true;
            }, WritePriority.Ballots);
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
            Log.Halved(log, e, items.Length);
            await Store(works.Take(works.Count / 2).ToArray());
            await Store(works.Skip(works.Count / 2).ToArray());
            return;
        }
        catch (Exception e)
        {
            Log.Poisoned(log, e, items[0].Kiosk.Value);
            works[0].Failed(new HubException("These ballots can't be stored."));
            return;
        }
        foreach (var work in works) work.Stored();
        foreach (var poll in items.Where(item => item.Inserted).Select(item => item.Poll).Distinct())
            hints.Publish(new Hint(HintKind.Tally, poll.Organization, poll.Poll.Value));
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error,
            Message = "Ballots can't be stored: the database is down or its disk is full. Tablets keep them and ask again")]
        internal static partial void CannotStore(ILogger logger, Exception reason);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Ballots are stored again")]
        internal static partial void TakesAgain(ILogger logger);

        [LoggerMessage(Level = LogLevel.Error, Message = "A batch of {Ballots} ballots failed and is tried in halves")]
        internal static partial void Halved(ILogger logger, Exception reason, int ballots);

        [LoggerMessage(Level = LogLevel.Error, Message = "A Cast of kiosk {Kiosk} can't be stored")]
        internal static partial void Poisoned(ILogger logger, Exception reason, Guid kiosk);
    }
}
