using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Testing;

/// <summary>
/// What a hub finds that was started once: a database that this build's scripts have run on. They run once an engine and test process; each
/// test gets a copy of its own.
/// </summary>
internal static class MigratedDatabases
{
    private static readonly Lazy<Task<byte[]>> SqliteFile = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> PostgresTemplate = new(MakePostgresAsync);

    /// <summary>Puts a copy where there is no file yet.</summary>
    internal static async Task CopySqliteAsync(string file) => await File.WriteAllBytesAsync(file, await SqliteFile.Value);

    /// <summary>The connection string of a copy on the server that tests share.</summary>
    internal static async Task<string> CopyPostgresAsync() =>
        await (await PostgresServer.SharedAsync()).NewDatabaseAsync(await PostgresTemplate.Value);

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

    private static async Task<string> MakePostgresAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var connectionString = await server.NewDatabaseAsync();
        // PostgreSQL copies no database that somebody is connected to.
        await using (var database = PostgresDatabase.Open(connectionString + ";Pooling=false")) await Migrator.Run(database, CancellationToken.None);
        return new Npgsql.NpgsqlConnectionStringBuilder(connectionString).Database!;
    }
}
