using Raati.Hub.Storage;
using Raati.Hub.Tests.Demo;

namespace Raati.Hub.Tests.Storage;

[TakesLong]
public sealed class MigrationTests
{
    [Theory, OnBothEngines]
    public async Task A_hub_that_starts_again_finds_its_schema_and_leaves_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (await TestHub.StartAsync(database)) { }
        var version = await database.CountAsync("select max(version) from schema_versions");

        await using (await TestHub.StartAsync(database)) { }

        Assert.True(version > 0);
        Assert.Equal(version, await database.CountAsync("select count(*) from schema_versions"));
    }

    [Theory, OnBothEngines]
    public async Task Organizations_from_before_log_keys_get_one_each(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.ScalarAsync(await FirstScriptAsync());
        await database.ScalarAsync("create table schema_versions (version integer primary key, name text not null)");
        await database.ScalarAsync("insert into schema_versions (version, name) values (1, 'bones')");
        var id = engine is Engine.Sqlite ? "randomblob(16)" : "gen_random_uuid()";
        await database.ScalarAsync($"insert into organizations values ({id}, 'Vanha', 1, 0, 0), ({id}, 'Toinen', 1, 0, 0)");

        await using (await TestHub.StartAsync(database)) { }

        Assert.Equal(2, await database.CountAsync("select count(distinct log_key) from organizations where length(log_key) = 32"));
    }

    [Fact]
    public async Task Two_nodes_that_start_at_once_migrate_once()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var other = database.ForAnotherHub();
        await using var third = database.ForAnotherHub();

        var hubs = await Task.WhenAll(new[] { database, other, third }.Select(one => Task.Run(() => TestHub.StartAsync(one))));

        Assert.Equal(
            await database.CountAsync("select max(version) from schema_versions"),
            await database.CountAsync("select count(*) from schema_versions"));
        foreach (var hub in hubs) await hub.DisposeAsync();
    }

    /// <summary>PostgreSQL's own clock can't be advanced: a statement ends after 10 s where nothing else was said.</summary>
    [Fact]
    public async Task A_node_waits_for_one_that_migrates_or_makes_the_demo_however_long_it_takes()
    {
        await Task.WhenAll(WaitsForAsync(7411228, "migrates"), WaitsForAsync(7411229, "makes the demo"));

        static async Task WaitsForAsync(int its, string work)
        {
            await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
            var first = database.ScalarAsync($"select pg_advisory_xact_lock({its}), pg_sleep(11)");
            await Eventually.TrueAsync(async () => await database.CountAsync($"""
                select count(*) from pg_locks join pg_database d on d.oid = database and d.datname = current_database() where locktype = 'advisory' and objid = {its}
                """) == 1, what: $"another node {work}");

            var start = TestHub.StartAsync(database, DemoGround.Development);

            Assert.Same(first, await Task.WhenAny(first, start));
            await using var hub = await start;
            Assert.Equal(120, await database.CountAsync("select count(*) from stores"));
        }
    }

    [Theory, OnBothEngines]
    public async Task A_database_newer_than_the_build_is_refused_with_one_line(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (await TestHub.StartAsync(database)) { }
        await database.ScalarAsync("insert into schema_versions (version, name) values (9999, 'of another day')");

        var (exitCode, output) = await HubProcess.RefusedAsync(database);

        Assert.NotEqual(0, exitCode);
        var line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("9999", line, StringComparison.Ordinal);
        Assert.Contains("newer build", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_hub_on_the_same_directory_is_refused_with_one_line()
    {
        await using var first = await TestHub.StartAsync(Engine.Sqlite);

        var (exitCode, output) = await HubProcess.RefusedAsync(first.Database);

        Assert.NotEqual(0, exitCode);
        Assert.StartsWith("Raati:DataDirectory", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static async Task<string> FirstScriptAsync()
    {
        var assembly = typeof(RaatiHub).Assembly;
        var name = Assert.Single(assembly.GetManifestResourceNames(), name => name.EndsWith("0001_bones.sql", StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return await reader.ReadToEndAsync();
    }
}
