using Raati.Hub.Cluster;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>
/// Ends this node's connection of a tablet that has a newer one at another node: the database says so, in the order of its own clock. Looked at
/// every second, and at once after a hint. A hub on SQLite is alone.
/// </summary>
internal sealed partial class MovedTablets(
    Database database, FleetPresence presence, KioskConnections connections, KioskArrivals arrivals, IHints hints,
    ILogger<MovedTablets> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);
    /// <summary>Between two looks, in real time: it is about load.</summary>
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(100);
    // A row tells the time of its statement and is seen at its commit: a statement takes 10 s at most.
    private const long CommitsWithinMs = 15_000;

    private readonly Signal _wake = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (database.Engine is Engine.Sqlite) return;
        hints.Subscribe(HintKind.Connected, hint =>
        {
            if (connections.Of(new KioskId(hint.Subject)) is { } here && here.Instance != hint.Instance) _wake.Set();
        });
        long? seen = null;
        var failing = false;
        while (true)
        {
            try
            {
                seen = await Look(seen, stoppingToken);
                failing = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!failing) Log.CannotLook(log, e);
                failing = true;
            }
            await Task.Delay(Gap, TimeProvider.System, stoppingToken);
            await _wake.Wait(Every - Gap, TimeProvider.System, stoppingToken);
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    /// <summary>Returns how far it has looked, by the database's clock.</summary>
    private async Task<long> Look(long? seen, CancellationToken cancellationToken)
    {
        var (now, elsewhere) = await database.Read(async session =>
        {
            var at = await session.DatabaseNow();
            return (at, await session.ConnectedElsewhere(presence.Node, (seen ?? at) - CommitsWithinMs));
        }, cancellationToken);
        foreach (var row in elsewhere)
        {
            if (presence.LinkOf(row.KioskId) is not { Open: true, Order: not null } link || !row.IsNewerThan(link.Row(presence.Node))) continue;
            if (connections.Of(row.KioskId) is { } here && here.Link == link) arrivals.TakenElsewhere(here, row.Instance!.Value);
        }
        return now;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "It can't be read which tablets have moved to other nodes; looked at again every second.")]
        internal static partial void CannotLook(ILogger logger, Exception e);
    }
}
