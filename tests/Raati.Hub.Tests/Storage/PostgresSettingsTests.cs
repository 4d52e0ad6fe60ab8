using Npgsql;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Storage;

public sealed class PostgresSettingsTests
{
    [Theory]
    [InlineData("Host=db;Database=raati", 30)]
    [InlineData("Host=db;Database=raati;Maximum Pool Size=12", 12)]
    [InlineData("Host=db;Database=raati;MaxPoolSize=100", 100)]
    public void A_node_takes_thirty_connections_unless_told_otherwise(string given, int most) =>
        Assert.Equal(most, new NpgsqlConnectionStringBuilder(PostgresDatabase.Settings(given)).MaxPoolSize);

    [Theory]
    [InlineData("Host=db;Database=raati", "raati")]
    [InlineData("Host=db;Database=raati;Application Name=raati north", "raati north")]
    public void A_node_names_itself_to_the_server_unless_told_otherwise(string given, string name) =>
        Assert.Equal(name, new NpgsqlConnectionStringBuilder(PostgresDatabase.Settings(given)).ApplicationName);

    /// <summary>Nothing else takes it back: a connection is used again as it is.</summary>
    [Fact]
    public async Task What_a_session_sets_and_locks_ends_with_it_also_when_it_fails()
    {
        await using var made = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var database = PostgresDatabase.Open($"{made.ConnectionString};Maximum Pool Size=1");

        await database.Write(TakeAsync);
        Assert.Equal(("10s", 0), await FoundAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Write(async session =>
        {
            await TakeAsync(session);
            throw new InvalidOperationException();
        }));
        Assert.Equal(("10s", 0), await FoundAsync());

        static async Task TakeAsync(Session session)
        {
            await session.TakeTime();
            await session.Execute("select pg_advisory_xact_lock(7)");
        }

        async Task<(string?, int)> FoundAsync() => await database.Read(async session => (
            await session.QueryOne<string>("show statement_timeout"),
            await session.QueryOne<int>("select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()")));
    }
}
