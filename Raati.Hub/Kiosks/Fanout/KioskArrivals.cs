using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks.Fanout;

/// <summary>
/// One token, one tablet: the newest connection wins, on this node here, and over the nodes in the order that the database gives. A line
/// that changed or a page that was loaded again is the same tablet; another page load while the older one is still heard from is two
/// tablets with one token, and is flagged.
/// </summary>
internal sealed partial class KioskArrivals(
    KioskConnections connections, Database database, IHints hints, TimeProvider time, ILogger<KioskArrivals> logger) : IHostedService
{
    /// <summary>One beat and some: an older connection silent for longer is a dead line.</summary>
    private const long HeardWithinMs = 12_000;

    private const string FlagSharedToken =
        "update kiosks set token_shared_at = @now where organization_id = @organization and id = @kiosk";

    /// <summary>A connection told which page load it is: called on its own thread; handlers return at once.</summary>
    internal event Action<KioskConnection, Guid>? Arrived;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        hints.Subscribe(HintKind.Revoked, hint => connections.Cut(new KioskId(hint.Subject)));
        hints.Subscribe(HintKind.Reload, hint => Command(hint, KioskCommandKind.Reload));
        hints.Subscribe(HintKind.Identify, hint => Command(hint, KioskCommandKind.Identify));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A connection told which page load it is.</summary>
    internal void Synced(KioskConnection connection, Guid instance)
    {
        if (connection.Instance == instance) return;
        connection.Instance = instance;
        var older = connection.Displaced;
        connection.Displaced = null;
        if (older is not null && IsAnother(older, instance, connection.ConnectedAtMs)) Flag(connection);
        Arrived?.Invoke(connection, instance);
    }

    /// <summary>The tablet has a newer connection at another node.</summary>
    internal void TakenElsewhere(KioskConnection here, Guid instance)
    {
        if (here.Closing) return;
        connections.Supersede(here);
        if (IsAnother(here, instance, time.GetUtcNow().ToUnixTimeMilliseconds())) Flag(here);
    }

    private static bool IsAnother(KioskConnection older, Guid instance, long newerConnectedAtMs) =>
        older.Instance is { } known && known != instance && newerConnectedAtMs - older.HeardAtMs < HeardWithinMs;

    private void Command(Hint hint, KioskCommandKind kind) => connections.Send(
        new KioskId(hint.Subject), new KioskCommand { Id = hint.Instance, Kind = kind });

    private void Flag(KioskConnection connection)
    {
        Log.TokenShared(logger, connection.Kiosk.Value);
        _ = Write(connection);
    }

    private async Task Write(KioskConnection connection)
    {
        try
        {
            var parameters = new
            {
                now = time.GetUtcNow().ToUnixTimeMilliseconds(),
                organization = connection.Organization,
                kiosk = connection.Kiosk,
            };
            await database.Write(session => session.Execute(FlagSharedToken, parameters));
            hints.Publish(new Hint(HintKind.Kiosks, connection.Organization, connection.Kiosk.Value));
        }
        catch (Exception e)
        {
            Log.NotFlagged(logger, connection.Kiosk.Value, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Two tablets use the token of kiosk {Kiosk}: the newer one stays")]
        internal static partial void TokenShared(ILogger logger, Guid kiosk);

        [LoggerMessage(LogLevel.Error, "The shared token of kiosk {Kiosk} could not be flagged")]
        internal static partial void NotFlagged(ILogger logger, Guid kiosk, Exception exception);
    }
}
