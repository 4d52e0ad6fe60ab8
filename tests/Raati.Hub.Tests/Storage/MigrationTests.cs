using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Storage;

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
}
