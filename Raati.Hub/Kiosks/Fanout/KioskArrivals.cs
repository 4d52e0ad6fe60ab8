using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks.Fanout;

/// <summary>
/// One token, one tablet: the newest connection wins on this node and on the others. A line that changed or a page that was loaded again
/// is the same tablet; another page load while the older one is still heard from is two tablets with one token, and is flagged.
/// </summary>
internal sealed partial class KioskArrivals(
    KioskConnections connections, Database database, IHints hints, TimeProvider time, ILogger<KioskArrivals> logger) : IHostedService
{
    /// <summary>One beat and some: an older connection silent for longer is a dead line.</summary>
    private const long HeardWithinMs = 12_000;

    private const string FlagSharedToken =
        "update kiosks set token_shared_at = @now where organization_id = @organization and id = @kiosk";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        hints.Subscribe(HintKind.Connected, ConnectedElsewhere);
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
        hints.Publish(new Hint(HintKind.Connected, connection.Organization, connection.Kiosk.Value, instance, connection.ConnectedAtMs));
    }

    private void ConnectedElsewhere(Hint hint)
    {
        // Our own hint comes by here too: it names the connection itself.
        if (connections.Of(new KioskId(hint.Subject)) is not { } here || here.Instance == hint.Instance || here.ConnectedAtMs > hint.AtMs) return;
        connections.Supersede(here);
        if (IsAnother(here, hint.Instance, hint.AtMs)) Flag(here);
    }

    private static bool IsAnother(KioskConnection older, Guid instance, long newerConnectedAtMs) =>
        older.Instance is { } known && known != instance && newerConnectedAtMs - older.HeardAtMs < HeardWithinMs;

    private void Command(Hint hint, KioskCommandKind kind) => connections.Send(
        new KioskId(hint.Subject), new KioskCommand { Id = Guid.CreateVersion7(time.GetUtcNow()), Kind = kind });

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
