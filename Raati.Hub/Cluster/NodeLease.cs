using Raati.Hub.Storage;

namespace Raati.Hub.Cluster;

/// <summary>
/// This node's row in <c>nodes</c>, renewed while it lives. The lease runs by the database's clock, so that nodes whose clocks differ agree
/// on who is alive; a node that was killed is gone when its lease is.
/// </summary>
internal sealed partial class NodeLease(Database database, NodeIdentity node, ILogger<NodeLease> logger) : BackgroundService
{
    internal static readonly TimeSpan Length = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);
    private const long KeepDeadForMs = 86_400_000;

    private readonly string _renew = $"""
        insert into nodes (id, name, started_at, lease_until)
        values (@id, @name, {DatabaseNow(database.Engine)}, {DatabaseNow(database.Engine)} + @length)
        on conflict (id) do update set lease_until = excluded.lease_until
        """;
    private readonly string _forget = $"delete from nodes where lease_until < {DatabaseNow(database.Engine)} - @keep";
    private const string Leave = "delete from nodes where id = @id";

    /// <summary>An expression for the database's clock, ms since 1970 UTC: the now that leases are compared with.</summary>
    internal static string DatabaseNow(Engine engine) => engine is Engine.Postgres
        ? "(extract(epoch from clock_timestamp()) * 1000)::bigint"
        : "cast(unixepoch('subsec') * 1000 as integer)";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The database's clock is a real one, whatever the hub's does.
        using var renewal = new PeriodicTimer(Renewal, TimeProvider.System);
        var failing = false;
        try
        {
            do
            {
                failing = !await Try(RenewOnce, failing);
            }
            while (await renewal.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // A node that stops says so; its tablets are then nobody's until they come elsewhere.
            await Try(session => session.Execute(Leave, new { id = node.Id }), failing);
        }
    }

    private async Task RenewOnce(Session session)
    {
        await session.Execute(_renew, new { id = node.Id, name = Environment.MachineName, length = (long)Length.TotalMilliseconds });
        await session.Execute(_forget, new { keep = KeepDeadForMs });
    }

    private async Task<bool> Try(Func<Session, Task> work, bool failing)
    {
        try
        {
            await database.Write(work);
            return true;
        }
        catch (Exception e)
        {
            if (!failing) Log.NotRenewed(logger, e);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The lease of this node can't be renewed")]
        internal static partial void NotRenewed(ILogger logger, Exception exception);
    }
}
