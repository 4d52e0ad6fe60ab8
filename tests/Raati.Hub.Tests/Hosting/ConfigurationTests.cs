using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Hosting;

public sealed class ConfigurationTests
{
    [Theory]
    [InlineData("Raati:PublicUrl", "ftp://raati.example")]
    [InlineData("Raati:Log:Format", "xml")]
    [InlineData("Raati:Certificate", "no-such-file.pfx")]
    [InlineData("Raati:TrustedProxies", "10.0.0.0/8, somewhere")]
    [InlineData("Raati:Bootstrap:AdminEmail", "not an address")]
    [InlineData("Raati:Bootstrap:AdminPassword", "long enough, and nobody's")]
    [InlineData("Raati:Bootstrap:ApiKey", "short")]
    [InlineData("Raati:DrainSeconds", "a while")]
    [InlineData("Raati:Demo", "always")]
    [InlineData("Raati:Media:ImageMegabytes", "0")]
    [InlineData("Raati:Media:VideoSeconds", "an hour")]
    [InlineData("Raati:Media:ReadsAtOnce", "1001")]
    public async Task A_wrong_value_is_told_in_one_line_that_names_its_key(string key, string value)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);

        var refusal = Assert.Throws<ConfigurationException>(() => RaatiHub.Build([$"--Raati:DataDirectory={database.Directory}", $"--{key}={value}"]));

        Assert.StartsWith(key, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("http://localhost:0;gopher://localhost:70")]
    [InlineData("https://localhost:0")]
    public void An_address_that_cannot_be_listened_on_is_told_by_name(string urls)
    {
        var refusal = Assert.Throws<ConfigurationException>(() => RaatiHub.Build([$"--urls={urls}"]));

        Assert.Contains("ASPNETCORE_URLS", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_in_use_ends_the_start_with_one_line()
    {
        await using var first = await TestHub.StartAsync(Engine.Sqlite);
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);

        var (exitCode, output) = await HubProcess.RefusedAsync(database, new HubSettings { Port = first.Url.Port });

        Assert.NotEqual(0, exitCode);
        Assert.Contains("ASPNETCORE_URLS", output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionStrings:Postgres", "this is not a connection string")]
    [InlineData("ConnectionStrings:Redis", "localhost:6379,nonsense=1")]
    [InlineData("Raati:PublicUrl", "raati without a scheme")]
    [InlineData("Raati:DataDirectory", "/proc/nowhere")]
    public async Task A_process_with_a_wrong_value_writes_that_line_alone_and_ends(string key, string value)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);

        var (exitCode, output) = await HubProcess.RefusedAsync(database, new HubSettings { More = { [key] = value } });

        Assert.NotEqual(0, exitCode);
        Assert.StartsWith(key, Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
