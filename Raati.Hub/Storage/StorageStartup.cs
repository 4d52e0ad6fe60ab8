namespace Raati.Hub.Storage;

/// <summary>Registered before every other hosted service: nothing else starts on an old schema.</summary>
internal sealed class StorageStartup(Database database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Migrator.Run(database, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
