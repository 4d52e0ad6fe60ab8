using Raati.Hub.Storage;
using Raati.Testing;
using Raati.Testing.Servers;

namespace Raati.Bench;

/// <summary>An empty database as it is deployed: on PostgreSQL one that vacuums and knows its tables' sizes.</summary>
internal static class Place
{
    private static readonly Lazy<Task<PostgresServer>> Server = new(() => PostgresServer.StartAsync(vacuums: true));

    internal static async Task<TestDatabase> Empty(Engine engine) =>
        await TestDatabase.CreateAsync(engine, engine is Engine.Postgres ? await Server.Value : null);
}
