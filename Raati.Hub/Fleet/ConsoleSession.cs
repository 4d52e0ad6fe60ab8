using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>
/// One connected console: what it watches, how far it has got with each, and one loop that sends what it lacks. Nothing is queued for
/// it: a console that reads slowly gets the newest state when it is ready for it, and delays nobody else.
/// </summary>
internal sealed class ConsoleSession(ConsoleIdentity identity, IConsoleClient client, ConsoleSources sources) : IDisposable
{
    /// <summary>Between two rounds, in real time: it is about load. Results at most 10 a second come from it.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(100);
    private const long ReceiptsEveryMs = 250;
    private const long RenewEveryMs = 900;
    private const long AnnounceAllEveryMs = 2_000;
    private const int MaxNotices = 100;
    internal const int MostWatches = 32;

    private readonly Signal _wake = new();
    private readonly ConcurrentDictionary<PollId, ResultFrame> _polls = [];
    private readonly ConcurrentDictionary<PublicationId, ReceiptWatch> _receipts = [];
    private readonly ConcurrentDictionary<ChangeNotice, byte> _notices = [];
    private long _fleetVersion = -1;
    private bool _watchesChanges;
    private HubHealth? _health;
    private long _renewedAtMs;
    private int _doubted;
    private long _announcedAllAtMs;

    internal OrganizationId Organization => identity.Caller.Organization;

    internal async Task<FleetSnapshot> WatchFleet(CancellationToken cancellationToken)
    {
        var view = await sources.Fleet.View(Organization, cancellationToken);
        Volatile.Write(ref _fleetVersion, view.Version);
        _health = sources.Health;
        // Here and below: what moved since it was read, and before it was watched, has woken nobody.
        Wake();
        return new FleetSnapshot { Rows = Rows(view, -1), Health = _health };
    }

    /// <exception cref="HubException">It watches too much.</exception>
    internal async Task<ResultFrame?> WatchPoll(PollId poll, CancellationToken cancellationToken)
    {
        MustHaveRoom(_polls.ContainsKey(poll));
        var frame = await sources.Results.ForConsole(new PollKey(Organization, poll), cancellationToken);
        if (frame is not null) _polls[poll] = frame;
        Wake();
        return frame;
    }

    /// <exception cref="HubException">It watches too much.</exception>
    internal async Task<ReceiptBoard?> WatchReceipts(PublicationId publication, CancellationToken cancellationToken)
    {
        MustHaveRoom(_receipts.ContainsKey(publication));
        var board = await Board(await sources.Receipts.Find(Organization, publication, cancellationToken), cancellationToken);
        if (board is not null) _receipts[publication] = new ReceiptWatch { Sent = board };
        Wake();
        return board;
    }

    internal void WatchChanges() => Volatile.Write(ref _watchesChanges, true);

    internal void Unwatch(Guid id)
    {
        _polls.TryRemove(new PollId(id), out _);
        _receipts.TryRemove(new PublicationId(id), out _);
    }

    /// <summary>Something may be new.</summary>
    internal void Wake() => _wake.Set();

    /// <summary>The operator may no longer be who it was: asked at once, and not only within a second.</summary>
    internal void Doubt()
    {
        Volatile.Write(ref _doubted, 1);
        _wake.Set();
    }

    internal void Announce(ChangeNotice notice)
    {
        if (!Volatile.Read(ref _watchesChanges)) return;
        // A console that lies far behind is told the topic instead of every single one.
        _notices.TryAdd(_notices.Count < MaxNotices ? notice : new ChangeNotice { Topic = notice.Topic }, 0);
        _wake.Set();
    }

    /// <summary>Sends until the connection ends. Returns early when the operator may no longer look: then the connection must be closed.</summary>
    internal async Task Run(CancellationToken aborted)
    {
        _renewedAtMs = sources.NowMs;
        while (true)
        {
            await _wake.Wait(aborted);
            if (Interlocked.Exchange(ref _doubted, 0) != 0 || Math.Abs(sources.NowMs - _renewedAtMs) >= RenewEveryMs)
            {
                if (!await identity.Renew()) return;
                _renewedAtMs = sources.NowMs;
            }
            try
            {
                await Round(aborted);
            }
            catch (StorageUnavailableException)
            {
                await SendHealth();
            }
            await Task.Delay(Gap, TimeProvider.System, aborted);
        }
    }

    public void Dispose() => _wake.Dispose();

    private async Task Round(CancellationToken cancellationToken)
    {
        await SendHealth();
        await SendNotices();
        // Asked for even when only receipts are watched: what they lack is explained by the fleet, and storage trouble is seen by it.
        var view = await sources.Fleet.View(Organization, cancellationToken);
        await SendFleet(view);
        await SendResults(cancellationToken);
        await SendReceipts(cancellationToken);
    }

    private async Task SendHealth()
    {
        var (before, health) = (_health, sources.Health);
        if (health.Degraded || before is { Degraded: true }) AnnounceAll(atOnce: !health.Degraded);
        if (health == before) return;
        _health = health;
        await client.HealthChanged(health);
    }

    /// <summary>While hints are lost anything may have changed without one; and once more when they are back.</summary>
    private void AnnounceAll(bool atOnce)
    {
        if (!atOnce && Math.Abs(sources.NowMs - _announcedAllAtMs) < AnnounceAllEveryMs) return;
        _announcedAllAtMs = sources.NowMs;
        foreach (var topic in ConsoleSources.Topics.Values) Announce(new ChangeNotice { Topic = topic });
    }

    private async Task SendNotices()
    {
        foreach (var notice in _notices.Keys)
        {
            _notices.TryRemove(notice, out _);
            await client.Changed(notice);
        }
    }

    private async Task SendFleet(FleetView view)
    {
        var seen = Volatile.Read(ref _fleetVersion);
        if (seen < 0 || view.Version <= seen) return;
        var rows = Rows(view, seen);
        if (rows.Length > 0) await client.FleetChanged(rows);
        Interlocked.CompareExchange(ref _fleetVersion, view.Version, seen);
    }

    private async Task SendResults(CancellationToken cancellationToken)
    {
        List<ResultFrame>? changed = null;
        foreach (var (poll, sent) in _polls)
        {
            if (await sources.Results.ForConsole(new PollKey(Organization, poll), cancellationToken) is not { } frame || IsSame(frame, sent)) continue;
            if (_polls.TryUpdate(poll, frame, sent)) (changed ??= []).Add(frame);
        }
        if (changed is not null) await client.ResultsChanged([.. changed]);
    }

    private static bool IsSame(ResultFrame frame, ResultFrame sent) =>
        frame.Version == sent.Version && (frame.Verdicts ?? []).SequenceEqual(sent.Verdicts ?? []);

    private async Task SendReceipts(CancellationToken cancellationToken)
    {
        foreach (var (publication, watch) in _receipts)
        {
            if (Environment.TickCount64 - watch.SentAt < ReceiptsEveryMs)
            {
                _wake.Set();
                continue;
            }
            var records = await sources.Receipts.Find(Organization, publication, cancellationToken);
            var board = await Board(records, cancellationToken);
            if (sources.Receipts.IsStale(Organization, publication, records)) _wake.Set();
            if (board is null || board.IsSameAs(watch.Sent)) continue;
            (watch.Sent, watch.SentAt) = (board, Environment.TickCount64);
            await client.ReceiptsChanged(board);
        }
    }

    private async Task<ReceiptBoard?> Board(ReceiptRecords? records, CancellationToken cancellationToken)
    {
        return records is null ? null : ReceiptRule.Board(records, await sources.Fleet.View(Organization, cancellationToken), identity.Caller.Covers);
    }

    private void MustHaveRoom(bool isWatched)
    {
        if (!isWatched && _polls.Count + _receipts.Count >= MostWatches)
            throw new HubException($"A console watches at most {MostWatches} polls and publications: let one go first.");
    }

    private KioskRow[] Rows(FleetView view, long after)
    {
        var caller = identity.Caller;
        return [.. view.Entries.Where(entry => entry.Version > after && caller.Covers(entry.Traits.Store)).Select(entry => entry.Row)];
    }

    private sealed class ReceiptWatch
    {
        internal required ReceiptBoard Sent { get; set; }
        /// <summary>By the machine's clock: how often something is sent is about load.</summary>
        internal long SentAt { get; set; }
    }
}
