using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Cluster;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Results.Stores;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// Follows the published polls and puts their newest frames where tablets and consoles find them. Hints make it look sooner; once a
/// second it looks anyway. A poll is read no oftener than somebody needs it, and while the database is down everything stays as it was.
/// </summary>
internal sealed partial class ResultFeed(
    LivePolls polls, FramePublisher publisher, SplitGate gate, StoreSplits stores, Database database, KioskConnections connections, IHints hints,
    TimeProvider time, ILogger<ResultFeed> log) : BackgroundService
{
    internal const int LookEveryMs = 1_000;
    internal const int ConsoleEveryMs = 100;
    private const int ConsoleDemandMs = 10_000;
    private const int SoonestMs = 10;

    private readonly Signal _signal = new();
    private long _lookedAt = long.MinValue / 2;
    private volatile bool _lookNow;
    private bool _frozen;

    /// <summary>A poll's frame for consoles is another than before. Handlers return at once.</summary>
    internal event Action<PollKey>? ConsoleFrameChanged;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A published poll; null when the organization has no such one.</summary>
    internal Task<LivePoll?> Find(PollKey key, CancellationToken cancellationToken) => polls.FindOrLoad(key, cancellationToken);

    /// <summary>Somebody on this node looks at it until then: it is read oftener.</summary>
    internal void WatchedBy(LivePoll poll, long tabletUntil = 0, long consoleUntil = 0)
    {
        poll.Demand(tabletUntil, consoleUntil);
        _signal.Set();
    }

    /// <summary>The newest split that a console may see, and for 10 s more it is kept new: at most 10 a second. Null when the organization
    /// has no such published poll.</summary>
    internal async Task<ResultFrame?> ForConsole(PollKey key, CancellationToken cancellationToken)
    {
        if (await polls.FindOrLoad(key, cancellationToken) is not { } poll) return null;
        if (!poll.HasConsole(Now + ConsoleDemandMs / 2)) WatchedBy(poll, consoleUntil: Now + ConsoleDemandMs);
        return poll.ForConsoles ?? await ReadNow(key, cancellationToken);
    }

    /// <summary>The split as it may be shown at this moment, read now.</summary>
    internal async Task<ResultFrame?> ReadNow(PollKey key, CancellationToken cancellationToken)
    {
        if (await polls.FindOrLoad(key, cancellationToken) is not { } poll) return null;
        var now = Now;
        if (await database.Read(session => PollFrame.Read(session, poll.Meta, now), cancellationToken) is not { } fresh) return null;
        return (await gate.Show(poll, fresh, cancellationToken) ?? PollFrame.Nothing(poll.Meta, fresh.Version, now)).ToConsole(poll.Meta, now);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hints.Subscribe(HintKind.Tally, hint => Soil(new PollKey(hint.Organization, new PollId(hint.Subject))));
        hints.Subscribe(HintKind.Polls, _ => LookNow());
        hints.Subscribe(HintKind.Log, _ => LookNow());
        try
        {
            while (true)
            {
                await Round(stoppingToken);
                await _signal.Wait(TimeSpan.FromMilliseconds(Math.Clamp(NextDue(Now) - Now, SoonestMs, LookEveryMs)), time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The hub stops.
        }
    }

    private async Task Round(CancellationToken cancellationToken)
    {
        var now = Now;
        try
        {
            // Either way: a clock that was set back must not hold the figures until it has caught up.
            if (_lookNow || Math.Abs(now - _lookedAt) >= LookEveryMs)
            {
                (_lookNow, _lookedAt) = (false, now);
                await polls.Refresh(now, cancellationToken);
                publisher.Keep(polls.All);
            }
            foreach (var poll in polls.All.Where(poll => poll.IsDirty && DueAt(poll, now) <= now)) await Read(poll, now, cancellationToken);
            foreach (var poll in polls.All) ShowConsoles(poll, now);
            if (_frozen) Log.Thawed(log);
            _frozen = false;
        }
        catch (StorageUnavailableException e)
        {
            if (!_frozen) Log.Frozen(log, e);
            _frozen = true;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // What can't be looked at must not end the hub; the next round tries again.
            if (!_frozen) Log.Failed(log, e);
            _frozen = true;
        }
        if (publisher.Publish(polls.All, now)) connections.Wake();
    }

    private async Task Read(LivePoll poll, long now, CancellationToken cancellationToken)
    {
        var before = poll.ReadAt;
        poll.ReadAt = now;
        poll.Clean();
        try
        {
            var fresh = await database.Read(session => PollFrame.Read(session, poll.Meta, now), cancellationToken);
            if (fresh is null) return;
            poll.Stores = await stores.Follow(poll, fresh, cancellationToken);
            poll.Split = await gate.Show(poll, fresh, cancellationToken);
            // A look that found nothing new holds up no vote.
            if (poll.Fresh?.Version == fresh.Version) poll.ReadAt = before;
            poll.Fresh = fresh;
            poll.IsBroken = false;
        }
        catch (Exception e)
        {
            // Whatever it was: what was not read is read again.
            poll.Soil();
            if (e is StorageUnavailableException or OperationCanceledException) throw;
            // One poll that can't be read must not keep the others from moving.
            if (!poll.IsBroken) Log.Broken(log, poll.Meta.Key.Poll.Value, poll.Meta.Key.Organization.Value, e);
            poll.IsBroken = true;
            return;
        }
    }

    /// <summary>Also when it was closed since the last time: its verdict is another then, by the same counts.</summary>
    private void ShowConsoles(LivePoll poll, long now)
    {
        if (poll.Fresh is not { } fresh) return;
        var shown = poll.Split ?? PollFrame.Nothing(poll.Meta, fresh.Version, now);
        var closed = poll.Meta.IsClosed(now);
        if (poll.ForConsoles?.Version == shown.Version && poll.ForConsolesClosed == closed) return;
        (poll.ForConsoles, poll.ForConsolesClosed) = (shown.ToConsole(poll.Meta, now), closed);
        ConsoleFrameChanged?.Invoke(poll.Meta.Key);
    }

    private static long DueAt(LivePoll poll, long now) => poll.ReadAt > now ? now : poll.ReadAt
        + (poll.HasConsole(now) ? ConsoleEveryMs : poll.HasWatcher(now) ? FramePublisher.WatchEveryMs : FramePublisher.CountEveryMs);

    private long NextDue(long now)
    {
        var due = _lookNow ? now : _lookedAt + LookEveryMs;
        foreach (var poll in polls.All)
        {
            if (poll.IsDirty) due = Math.Min(due, DueAt(poll, now));
            due = Math.Min(due, publisher.DueAt(poll, now));
        }
        return due;
    }

    private void LookNow()
    {
        _lookNow = true;
        _signal.Set();
    }

    private void Soil(PollKey key)
    {
        if (polls.Find(key) is not { } poll) LookNow();
        else if (poll.Soil()) _signal.Set();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database does not answer: figures stay as they were")]
        internal static partial void Frozen(ILogger logger, Exception reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "A round of figures failed: they stay as they were")]
        internal static partial void Failed(ILogger logger, Exception reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "The figures of poll {Poll} of organization {Organization} can't be read: they stay as they were")]
        internal static partial void Broken(ILogger logger, Guid poll, Guid organization, Exception reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "Figures move again")]
        internal static partial void Thawed(ILogger logger);
    }
}
