using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;
using Raati.Hub.Hosting;

namespace Raati.Hub.Demo;

/// <summary>
/// A start in Development: makes the demo on an empty database, and once the hub listens, prints how to get in. The links go to standard
/// output and never to the log.
/// </summary>
internal sealed partial class DemoStart(
    DemoOptions options, DemoMaker maker, DemoDoor door, DemoFiles files, Database database, PublicUrl publicUrl,
    IHostApplicationLifetime lifetime, ILogger<DemoStart> log) : IDemo
{
    private readonly TaskCompletionSource _welcomed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The links are printed, or can't be.</summary>
    internal Task Welcomed => _welcomed.Task;

    public async Task<bool> Begin(CancellationToken cancellationToken)
    {
        if (!options.Wanted)
        {
            if (await database.Read(session => session.DemoOrganization(), cancellationToken) is not null)
                lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine(
                    $"{DemoPlaces.OrganizationName} lives in this database. A co-operative of your own: remove it in the console, or give another directory with --{DataDirectory.Key}=..."));
            return false;
        }
        await maker.Make(cancellationToken);
        if (await database.Read(session => session.DemoOrganization(), cancellationToken) is null) return false;
        // The address is known once the server listens, and nobody waits for this.
        lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => Welcome(lifetime.ApplicationStopping)));
        return true;
    }

    private async Task Welcome(CancellationToken cancellationToken)
    {
        try
        {
            await files.Write(cancellationToken);
            if (await door.MakeLinks(cancellationToken) is not var (console, tablet)) return;
            await Console.Out.WriteLineAsync($"""

                {DemoPlaces.OrganizationName}: {DemoPlaces.All.Length} stores, two weeks of made-up answers. Each link works once, within 15 minutes; the next start prints new ones.

                  The console, signed in     {console}
                  A tablet in a store        {tablet}
                  The API, described         {publicUrl.Link("/openapi/v1.json")}

                  Living tablets, and shoppers who vote:  dotnet run --project tests/Raati.Fleet -- demo
                  A co-operative of your own: remove the demo in the console, or start on an empty data directory with {DemoOptions.Key}=off.

                """);
        }
        catch (Exception e) when (e is StorageUnavailableException or IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            Log.NotWelcomed(log, e.Message);
        }
        finally
        {
            _welcomed.TrySetResult();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The demo's links could not be made; the next start tries again: {Reason}")]
        internal static partial void NotWelcomed(ILogger logger, string reason);
    }
}
