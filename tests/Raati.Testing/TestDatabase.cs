using Microsoft.Data.Sqlite;
using Npgsql;
using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Testing;

/// <summary>A database of one engine, and the directory that every hub has besides.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly RecycledDatabases.Recycled? recycled;
    private readonly bool givesBack;

    private TestDatabase(Engine engine, string? connectionString) => (Engine, ConnectionString) = (engine, connectionString);

    private TestDatabase(RecycledDatabases.Recycled recycled, bool givesBack) : this(Engine.Postgres, recycled.ConnectionString) =>
        (this.recycled, this.givesBack) = (recycled, givesBack);

    /// <summary>The engine.</summary>
    public Engine Engine { get; }

    /// <summary>Of PostgreSQL; null for SQLite, which lives in the directory.</summary>
    public string? ConnectionString { get; }

    /// <summary>Where a hub keeps its files.</summary>
    public string Directory { get; } = TestDirectory.Create("hub");

    /// <summary>The SQLite file.</summary>
    public string SqliteFile => Path.Combine(Directory, "raati.db");

    /// <summary>
    /// An empty one, for who looks at how it comes to be or harms its server, or wants hubs that share no connections; for all others there is
    /// <see cref="CreateMigratedAsync"/>, which takes no migration and no new connections. On PostgreSQL it is on the server that tests share, unless one is given.
    /// </summary>
    public static async Task<TestDatabase> CreateAsync(Engine engine, PostgresServer? on = null)
    {
        if (engine is Engine.Sqlite) return new TestDatabase(engine, null);
        var server = on ?? await PostgresServer.SharedAsync();
        return new TestDatabase(engine, await server.NewDatabaseAsync());
    }

    /// <summary>A copy of one, of PostgreSQL's on the server that tests share; nobody is connected to that one. SQLite's is a file, which is not here yet.</summary>
    internal static async Task<TestDatabase> CreateLikeAsync(Engine engine, string? like) =>
        new(engine, engine is Engine.Sqlite ? null : await (await PostgresServer.SharedAsync()).NewDatabaseAsync(like));

    /// <summary>One that has this build's version, and nothing in it. On PostgreSQL the hubs of this process share its connections.</summary>
    public static async Task<TestDatabase> CreateMigratedAsync(Engine engine) => engine is Engine.Sqlite
        ? await MigratedDatabases.CopySqliteAsync()
        : new TestDatabase(await MigratedDatabases.TakePostgresAsync(), givesBack: true);

    /// <summary>The same PostgreSQL database through another port, such as a <see cref="TcpProxy"/>'s.</summary>
    public TestDatabase Through(int port) => new(Engine, new NpgsqlConnectionStringBuilder(ConnectionString) { Port = port }.ConnectionString);

    /// <summary>The same PostgreSQL database for one more hub, which has a directory of its own.</summary>
    public TestDatabase ForAnotherHub() => recycled is null ? new(Engine, ConnectionString) : new(recycled, givesBack: false);

    /// <summary>For a hub in this process, with connections that are there already; null where it opens its own.</summary>
    internal Database? Lend() => recycled?.Lend();

    /// <summary>Asks the database behind the hub's back. Columns come as the engine gives them.</summary>
    public async Task<object?> ScalarAsync(string sql)
    {
        if (recycled is not null) return await recycled.ScalarAsync(sql);
        await using System.Data.Common.DbConnection connection = Engine is Engine.Sqlite
            ? new SqliteConnection($"Data Source={SqliteFile};Pooling=False")
            : new NpgsqlConnection($"{ConnectionString};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own constants
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }

    /// <summary>A number the database knows.</summary>
    public async Task<long> CountAsync(string sql) =>
        Convert.ToInt64(await ScalarAsync(sql), System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (ConnectionString is not null)
            using (var pool = new NpgsqlConnection(ConnectionString)) NpgsqlConnection.ClearPool(pool);
        if (givesBack) await recycled!.GiveBackAsync();
        await TestDirectory.RemoveAsync(Directory);
    }
}
