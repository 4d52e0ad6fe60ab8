using System.Collections.Concurrent;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>
/// What this node's tablets say of themselves: in memory at once, in the database about twice a second in one batch. With the database
/// down the batch grows to one row a tablet and no further, and is written when it is back.
/// </summary>
internal sealed partial class FleetPresence(
    Database database, IHints hints, NodeIdentity node, TimeProvider time, ILogger<FleetPresence> log) : BackgroundService
{
    private const int RowsAWrite = 500;
    /// <summary>Between two batches, in real time: it is about load.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<KioskId, KioskLink> _links = [];
    private readonly ConcurrentQueue<KioskLink> _unwritten = [];
    private readonly Signal _wake = new();
    private bool _failing;

    /// <summary>Called on any thread when a tablet of this node came, went or said something new; must return at once.</summary>
    internal event Action<OrganizationId>? Moved;

    /// <summary>Called when a tablet that went is written, and from now on only the database speaks of it; must return at once.</summary>
    internal event Action<OrganizationId>? Left;

    internal NodeId Node => node.Id;

    /// <summary>The newest connection of a tablet has the word from now on.</summary>
    internal KioskLink Connected(OrganizationId organization, KioskId kiosk)
    {
        var now = NowMs;
        var link = _links.AddOrUpdate(kiosk, _ => new KioskLink(organization, kiosk, now), (_, previous) =>
        {
            var next = new KioskLink(organization, kiosk, Math.Max(now, previous.ConnectedAtMs + 1));
            next.CarryOver(previous);
            return next;
        });
        Changed(link, news: true);
        return link;
    }

    internal void Disconnected(KioskLink link)
    {
        if (link.Close(NowMs)) Changed(link, news: true);
    }

    internal void Heard(KioskLink link, Heartbeat beat, bool isCurrent) => Changed(link, link.Heard(beat, isCurrent, NowMs));

    internal void Announced(KioskLink link, Guid instance)
    {
        if (link.Announce(instance)) Changed(link, news: false);
    }

    /// <summary>The newest connection of a tablet at this node.</summary>
    internal KioskLink? LinkOf(KioskId kiosk) => _links.GetValueOrDefault(kiosk);

    /// <summary>This node's own word on a tablet, newer than what the database has; null when it holds no connection of it.</summary>
    internal PresenceRow? Find(KioskId kiosk) => _links.TryGetValue(kiosk, out var link) ? link.Row(node.Id) : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _wake.Wait(stoppingToken);
                var written = await Flush(stoppingToken);
                await Task.Delay(written ? Window : Retry, TimeProvider.System, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The end. The last batch tells the other nodes that these tablets are gone from here.
            await Flush(CancellationToken.None);
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    private long NowMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    private void Changed(KioskLink link, bool news)
    {
        if (link.Enqueue()) _unwritten.Enqueue(link);
        _wake.Set();
        if (news) Moved?.Invoke(link.Organization);
    }

    private async Task<bool> Flush(CancellationToken cancellationToken)
    {
        while (!_unwritten.IsEmpty)
        {
            var batch = new Dictionary<KioskId, KioskLink>();
            while (batch.Count < RowsAWrite && _unwritten.TryDequeue(out var link))
            {
                link.Dequeue();
                // One that a newer connection here has taken the place of has no word any more.
                if (LinkOf(link.Kiosk) is { } newest) batch[link.Kiosk] = newest;
            }
            if (await Write([.. batch.Values], cancellationToken) is not { } written)
            {
                foreach (var link in batch.Values)
                    if (link.Enqueue()) _unwritten.Enqueue(link);
                _wake.Set();
                return false;
            }
            foreach (var row in written) Written(batch[row.KioskId], row);
        }
        return true;
    }

    private void Written(KioskLink link, PresenceRow row)
    {
        if (row.DisconnectedAt is not null && _links.TryRemove(new KeyValuePair<KioskId, KioskLink>(link.Kiosk, link)))
            Left?.Invoke(link.Organization);
        if (link.TakeAnnouncement(row) is { } instance)
            hints.Publish(new Hint(HintKind.Connected, link.Organization, link.Kiosk.Value, instance));
    }

    private async Task<PresenceRow[]?> Write(KioskLink[] links, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await database.Write(session => Put(session, links), cancellationToken: cancellationToken);
            foreach (var organization in rows.Select(row => row.OrganizationId).Distinct())
                hints.Publish(new Hint(HintKind.Presence, organization));
            if (_failing) Log.WritesAgain(log);
            _failing = false;
            return rows;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            if (!_failing) Log.CannotWrite(log, e);
            _failing = true;
            return null;
        }
    }

    private async Task<PresenceRow[]> Put(Session session, KioskLink[] links)
    {
        if (Array.Exists(links, link => link.Order is null))
        {
            var now = await session.DatabaseNow();
            foreach (var link in links) link.Place(now);
        }
        var rows = Array.ConvertAll(links, link => link.Row(node.Id));
        await PresenceStore.Put(session, rows, NowMs);
        return rows;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Presence can't be written; tablets' vitals stay in memory until it can.")]
        internal static partial void CannotWrite(ILogger logger, Exception e);

        [LoggerMessage(2, LogLevel.Information, "Presence is written again.")]
        internal static partial void WritesAgain(ILogger logger);
    }
}
