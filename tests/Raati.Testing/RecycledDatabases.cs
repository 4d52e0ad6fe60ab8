using System.Collections.Concurrent;
using Npgsql;
using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Testing;

/// <summary>
/// Copies of one PostgreSQL database. One that a test is done with is emptied and goes to the next test with its connections, of which each is a process
/// of PostgreSQL and dearer than all that most tests ask of it; unless somebody still uses it, or its schema is no longer the template's: then it is left alone for ever.
/// </summary>
internal sealed class RecycledDatabases
{
    private const string Versions = "schema_versions";
    /// <summary>What its own connections are called.</summary>
    private const string Kept = "raati kept";
    private const string Others = $"select count(*) from pg_stat_activity where datname = current_database() and application_name <> '{Kept}'";
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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly PostgresServer server;
    private readonly string template;
    private readonly string schema;
    private readonly ConcurrentBag<Recycled> clean = [];

    private RecycledDatabases(PostgresServer server, string template, string schema) => (this.server, this.template, this.schema) = (server, template, schema);

    /// <summary>Of a database in which only the table of versions has rows.</summary>
    internal static async Task<RecycledDatabases> OfAsync(PostgresServer server, string template)
    {
        await using var source = NpgsqlDataSource.Create(template);
        if (await ScalarAsync(source, Used) is string filled)
            throw new InvalidOperationException($"The scripts fill {filled}: a database that is used again would lack those rows.");
        return new RecycledDatabases(server, new NpgsqlConnectionStringBuilder(template).Database!, (string)(await ScalarAsync(source, Schema))!);
    }

    internal async Task<Recycled> TakeAsync() => clean.TryTake(out var found) ? found : new Recycled(this, await server.NewDatabaseAsync(template));

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>One of them, for the time of a test.</summary>
    internal sealed class Recycled(RecycledDatabases all, string connectionString)
    {
        private readonly PostgresDatabase kept = PostgresDatabase.Open($"{connectionString};Application Name={Kept}");
        private readonly ConcurrentBag<LentDatabase> lent = [];

        /// <summary>For who wants connections of his own.</summary>
        internal string ConnectionString => connectionString;

        /// <summary>For one hub.</summary>
        internal LentDatabase Lend()
        {
            var database = new LentDatabase(kept);
            lent.Add(database);
            return database;
        }

        /// <summary>Asks it by itself, in no transaction.</summary>
        internal Task<object?> ScalarAsync(string sql) => RecycledDatabases.ScalarAsync(kept.Source, sql);

        /// <summary>Its test is done with it. What can't be emptied, since its server is gone for one, is left alone too.</summary>
        internal async Task GiveBackAsync()
        {
            try
            {
                if (!await TryEmptyAsync()) await kept.DisposeAsync();
            }
            catch (NpgsqlException)
            {
                // A test that failed says so itself.
            }
        }

        private async Task<bool> TryEmptyAsync()
        {
            if (!await AllAreBackAsync()) return false;
            if (await ScalarAsync(Others) is > 0L || !all.schema.Equals(await ScalarAsync(Schema))) return false;
            if (await ScalarAsync(Used) is string used) await ScalarAsync($"truncate {used} restart identity cascade");
            all.clean.Add(this);
            return true;
        }

        /// <summary>A hub that was stopped at once may still be in the middle of something.</summary>
        private async Task<bool> AllAreBackAsync()
        {
            try
            {
                while (lent.TryTake(out var database)) await database.Back.WaitAsync(Patience);
                return true;
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }
}
