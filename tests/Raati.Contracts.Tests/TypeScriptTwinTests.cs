using Raati.Contracts.Tests.TypeScript;

namespace Raati.Contracts.Tests;

/// <summary>The committed twin is the contracts' twin.</summary>
public sealed class TypeScriptTwinTests
{
    [Fact]
    public void The_committed_twin_is_what_the_contracts_say_now()
    {
        var file = Path.Combine(RepositoryRoot(), "Raati.Contracts", "generated", "contracts.ts");
        var twin = new Twin(typeof(Ballot).Assembly).Write();
        if (Environment.GetEnvironmentVariable("RAATI_WRITE_CONTRACTS") is "1") File.WriteAllText(file, twin);

        Assert.True(File.ReadAllText(file) == twin, "Stale. Run: RAATI_WRITE_CONTRACTS=1 dotnet test tests/Raati.Contracts.Tests");
    }

    [Fact]
    public void A_field_that_may_be_absent_is_optional_and_one_that_may_not_is_not()
    {
        var twin = new Twin(typeof(Ballot).Assembly).Write();

        Assert.Contains("  sincePreviousMs?: number | undefined;\n", twin, StringComparison.Ordinal);
        Assert.Contains("  castAtMs: number;\n", twin, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_with_a_default_gets_it_when_an_older_hub_does_not_send_it()
    {
        var twin = new Twin(typeof(Ballot).Assembly).Write();

        Assert.Contains("staffTest: from.staffTest ?? false", twin, StringComparison.Ordinal);
        Assert.Contains("rapidRepeatSeconds: from.rapidRepeatSeconds ?? 15", twin, StringComparison.Ordinal);
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Raati.sln"))) directory = directory.Parent;
        return directory.FullName;
    }
}
