namespace Raati.Testing.Servers;

/// <summary>Finds the programs that tests need, or says which Debian package has them.</summary>
public static class Installed
{
    /// <summary>redis-server.</summary>
    public static string Redis => OnPath("redis-server") ?? throw Missing("redis-server", "redis-server");

    /// <summary>The folder of initdb and postgres.</summary>
    public static string PostgresBinaries =>
        new[] { "/usr/lib/postgresql/15/bin", Path.GetDirectoryName(OnPath("postgres")) }
            .FirstOrDefault(folder => folder is not null && File.Exists(Path.Combine(folder, "initdb")))
        ?? throw Missing("postgres", "postgresql-15");

    /// <summary>Chromium, without a window of its own where that is installed: half the work. RAATI_TEST_CHROMIUM names another.</summary>
    public static string Chromium =>
        Environment.GetEnvironmentVariable("RAATI_TEST_CHROMIUM") is { Length: > 0 } named ? named
        : OnPath("chromium-headless-shell") ?? OnPath("chromium") ?? OnPath("chromium-browser") ?? OnPath("google-chrome")
            ?? throw Missing("chromium", "chromium-headless-shell");

    /// <summary>strace.</summary>
    public static string Strace => OnPath("strace") ?? throw Missing("strace", "strace");

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
            .Append("/usr/bin")
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);

    private static InvalidOperationException Missing(string program, string package) =>
        new($"{program} is not installed: run ./test.sh once, or install the Debian package {package}.");
}
