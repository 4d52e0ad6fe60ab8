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
    private static readonly Lazy<Task<byte[]>> SqliteFile = new(MakeSqliteAsync);
    private static readonly Lazy<Task<RecycledDatabases>> Postgres = new(MakePostgresAsync);

    /// <summary>Puts a copy where there is no file yet.</summary>
    internal static async Task CopySqliteAsync(string file) => await File.WriteAllBytesAsync(file, await SqliteFile.Value);

    /// <summary>A copy on the server that tests share.</summary>
    internal static async Task<RecycledDatabases.Recycled> TakePostgresAsync() => await (await Postgres.Value).TakeAsync();

    private static async Task<byte[]> MakeSqliteAsync()
    {
        var directory = TestDirectory.Create("template");
        var file = Path.Combine(directory, "raati.db");
        // The last to close it leaves one file, with nothing beside it.
        await using (var database = SqliteDatabase.Open(file)) await Migrator.Run(database, CancellationToken.None);
        var bytes = await File.ReadAllBytesAsync(file);
        await TestDirectory.RemoveAsync(directory);
        return bytes;
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
