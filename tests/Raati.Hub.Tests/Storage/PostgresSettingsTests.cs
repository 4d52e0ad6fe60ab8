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
}
