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
}
