using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Testing;

/// <summary>
/// What a hub finds that was started once: a database that this build's scripts have run on. They run once an engine and test process; each
/// test gets a copy of its own. PostgreSQL's copies are <see cref="RecycledDatabases">used again</see>: a copy and its catalogue's caches cost more
/// than most tests.
/// </summary>
internal static class MigratedDatabases
{
    private static readonly Lazy<Task<DatabaseTemplate>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<RecycledDatabases>> Postgres = new(MakePostgresAsync);

    /// <summary>A copy in a directory of its own.</summary>
    internal static async Task<TestDatabase> CopySqliteAsync() => await (await Sqlite.Value).CopyAsync();

    /// <summary>A copy on the server that tests share.</summary>
    internal static async Task<RecycledDatabases.Recycled> TakePostgresAsync() => await (await Postgres.Value).TakeAsync();

    private static async Task<DatabaseTemplate> MakeSqliteAsync()
    {
        await using var made = await TestDatabase.CreateAsync(Engine.Sqlite);
        // The last to close it leaves one file, with nothing beside it.
        await using (var database = SqliteDatabase.Open(made.SqliteFile)) await Migrator.Run(database, CancellationToken.None);
        return await DatabaseTemplate.OfAsync(made);
    }

    private static async Task<RecycledDatabases> MakePostgresAsync()
    {
        var server = await PostgresServer.SharedAsync();
        // PostgreSQL copies no database that somebody is connected to.
        var template = await server.NewDatabaseAsync() + ";Pooling=false";
        await using (var database = PostgresDatabase.Open(template)) await Migrator.Run(database, CancellationToken.None);
        return await RecycledDatabases.OfAsync(server, template);
    }
}
