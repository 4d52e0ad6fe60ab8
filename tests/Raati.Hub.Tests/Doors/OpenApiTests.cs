using System.Runtime.CompilerServices;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Doors;

/// <summary>The committed description of the API, which the console's client is generated from.</summary>
public sealed class OpenApiTests
{
    [Fact]
    public async Task The_committed_description_is_what_the_hub_serves_now()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var anonymous = hub.Anonymous();
        using var answer = await anonymous.Raw(HttpMethod.Get, "/openapi/v1.json");
        var served = (await answer.Content.ReadAsStringAsync()).ReplaceLineEndings("\n").TrimEnd() + "\n";

        var file = Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "docs", "openapi", "v1.json");
        if (Environment.GetEnvironmentVariable("RAATI_WRITE_CONTRACTS") is "1") await File.WriteAllTextAsync(file, served);

        Assert.True(await File.ReadAllTextAsync(file) == served,
            "Stale. Run: RAATI_WRITE_CONTRACTS=1 dotnet test tests/Raati.Hub.Tests --filter OpenApi");
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
