using System.Globalization;
using Raati.Hub.Storage;

namespace Raati.Hub.Hosting;

/// <summary>
/// A hub that starts while its database is down. It listens, says that it lives, and sends everyone else to another node; when the
/// database answers it makes way for the hub itself. So no feature ever runs on a schema that may not be there.
/// </summary>
internal static partial class WaitingRoom
{
    private const int RetryAfterSeconds = 5;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    /// <summary>Brings the database to this build's version. False when the process was told to stop before it answered.</summary>
    /// <exception cref="ConfigurationException">The database is not one that this build can use.</exception>
    internal static async Task<bool> MigrateOrWait(WebApplication hub, string[] args)
    {
        var database = hub.Services.GetRequiredService<Database>();
        var reason = await Try(database);
        if (reason is null) return true;
        await using var room = Build(args);
        await room.StartAsync();
        Log.Waiting(room.Logger, reason);
        var stopping = room.Lifetime.ApplicationStopping;
        try
        {
            while (await Try(database) is not null) await Task.Delay(Every, TimeProvider.System, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return false;
        }
        Log.Answers(room.Logger);
        await room.StopAsync();
        return true;
    }

    private static async Task<string?> Try(Database database)
    {
        try
        {
            await Migrator.Run(database, CancellationToken.None);
            return null;
        }
        catch (StorageUnavailableException e)
        {
            return e.InnerException?.Message ?? e.Message;
        }
    }

    private static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.AddHubLog();
        builder.AddListening();
        var room = builder.Build();
        room.MapGet(Health.Live, () => TypedResults.Text("Healthy"));
        room.MapFallback(http =>
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });
        return room;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The database does not answer; waiting for it: {Reason}")]
        internal static partial void Waiting(ILogger logger, string reason);

        [LoggerMessage(LogLevel.Information, "The database answers")]
        internal static partial void Answers(ILogger logger);
    }
}
