using Microsoft.AspNetCore.Builder;

namespace Raati.Testing;

/// <summary>How a test wants its hub.</summary>
public sealed record HubSettings
{
    /// <summary>E-mail of the first admin, made at the first start.</summary>
    public const string AdminEmail = "admin@example.test";
    /// <summary>Password of the first admin.</summary>
    public const string AdminPassword = "correct horse battery";
    /// <summary>The bootstrap key, which makes organizations.</summary>
    public const string BootstrapKey = "raati-test-bootstrap-key-0123456789abcdef";

    /// <summary>Its clock; the real one unless given.</summary>
    public TimeProvider? Clock { get; init; }
    /// <summary>Redis, when it has one.</summary>
    public string? Redis { get; init; }
    /// <summary>Whether the first admin and the bootstrap key are configured; otherwise it prints its one-time link.</summary>
    public bool Bootstrap { get; init; } = true;
    /// <summary>More configuration, and overrides.</summary>
    public Dictionary<string, string?> More { get; init; } = [];
    /// <summary>Where it listens; a free port of 127.0.0.1 unless given.</summary>
    public int Port { get; init; }
    /// <summary>Changes the hub before it is built: replaces a service, for one. In process only.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }

    internal Dictionary<string, string?> ConfigurationFor(TestDatabase database)
    {
        var configuration = new Dictionary<string, string?>
        {
            ["urls"] = $"http://127.0.0.1:{Port}",
            ["Raati:DataDirectory"] = database.Directory,
            ["ConnectionStrings:Postgres"] = database.ConnectionString ?? "",
            ["ConnectionStrings:Redis"] = Redis ?? "",
        };
        if (Bootstrap)
        {
            configuration["Raati:Bootstrap:AdminEmail"] = AdminEmail;
            configuration["Raati:Bootstrap:AdminPassword"] = AdminPassword;
            configuration["Raati:Bootstrap:ApiKey"] = BootstrapKey;
        }
        foreach (var (key, value) in More) configuration[key] = value;
        return configuration;
    }
}
