using System.Collections.Concurrent;
using Npgsql;
using Raati.Testing.Servers;

namespace Raati.Testing;

/// <summary>
/// Copies of one PostgreSQL database. One that a test is done with is emptied and goes to the next test, unless somebody is still connected to it or
/// its schema is no longer the template's: then it is left alone for ever.
/// </summary>
internal sealed class RecycledDatabases
{
    private const string Versions = "schema_versions";
    private const string Others = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    /// <summary>The newest change of a column, trigger, constraint or function: a copy has the template's, and emptying a table makes none.</summary>
    private const string Schema = """
        select concat_ws(' ', (select concat(count(*), '/', max(xmin::text::bigint)) from pg_attribute),
          (select concat(count(*), '/', max(xmin::text::bigint)) from pg_trigger),
          (select concat(count(*), '/', max(xmin::text::bigint)) from pg_constraint), (select count(*) from pg_proc))
        """;
    private const string Used = $"""
        select string_agg(quote_ident(relname), ', ') from pg_class
        where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> '{Versions}' and pg_relation_size(oid) > 0
        """;

    private readonly PostgresServer server;
    private readonly string template;
    private readonly string schema;
    private readonly ConcurrentBag<string> clean = [];

    private RecycledDatabases(PostgresServer server, string template, string schema) => (this.server, this.template, this.schema) = (server, template, schema);

    /// <summary>Of a database in which only the table of versions has rows.</summary>
    internal static async Task<RecycledDatabases> OfAsync(PostgresServer server, string template)
    {
        await using var connection = await OpenAsync(template);
        if (await ScalarAsync(connection, Used) is string filled)
            throw new InvalidOperationException($"The scripts fill {filled}: a database that is used again would lack those rows.");
        return new RecycledDatabases(server, connection.Database, (string)(await ScalarAsync(connection, Schema))!);
    }

    internal async Task<string> TakeAsync() => clean.TryTake(out var found) ? found : await server.NewDatabaseAsync(template);

    /// <summary>What can't be emptied, since its server is gone for one, is left alone too.</summary>
    internal async Task GiveBackAsync(string connectionString)
    {
        try
        {
            await EmptyAsync(connectionString);
        }
        catch (NpgsqlException)
        {
            // A test that failed says so itself.
        }
    }

    private async Task EmptyAsync(string connectionString)
    {
        await using var connection = await OpenAsync(connectionString);
        if (await ScalarAsync(connection, Others) is > 0L || !schema.Equals(await ScalarAsync(connection, Schema))) return;
        if (await ScalarAsync(connection, Used) is string used) await ScalarAsync(connection, $"truncate {used} restart identity cascade");
        clean.Add(connectionString);
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<object?> ScalarAsync(NpgsqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // names of our own tables
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? value : null;
    }
}
