using System.Net.Mail;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>
/// <c>Raati:Bootstrap</c>: read on the very first start only, when there is no organization yet. Without an admin or a key the start
/// prints a one-time link instead.
/// </summary>
internal sealed record BootstrapOptions
{
    internal const string Section = "Raati:Bootstrap";
    private const int ShortestKey = 20;

    /// <summary>Name of the first organization; <c>Raati</c> when absent. 1 to 100 characters.</summary>
    public string OrganizationName { get; init; } = "Raati";
    /// <summary>E-mail of its first admin; needs the password too.</summary>
    public string? AdminEmail { get; init; }
    /// <summary>At least 12 characters.</summary>
    public string? AdminPassword { get; init; }
    /// <summary>An admin API key of the first organization that may also make organizations. At least 20 characters; lives a year.</summary>
    public string? ApiKey { get; init; }

    internal bool IsSet => AdminEmail is not null || ApiKey is not null;

    /// <exception cref="ConfigurationException">A value is out of bounds, or comes without its companion.</exception>
    internal static BootstrapOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var options = new BootstrapOptions
        {
            OrganizationName = Value(section, nameof(OrganizationName)) ?? "Raati",
            AdminEmail = Value(section, nameof(AdminEmail)),
            AdminPassword = Value(section, nameof(AdminPassword)),
            ApiKey = Value(section, nameof(ApiKey)),
        };
        Require(options.OrganizationName.Length <= 100, nameof(OrganizationName), "has at most 100 characters");
        Require(options.AdminEmail is null || MailAddress.TryCreate(options.AdminEmail, out _), nameof(AdminEmail), "is not an e-mail address");
        Require(options.AdminEmail is null == options.AdminPassword is null, nameof(AdminPassword), "and AdminEmail go together");
        Require(options.AdminPassword?.Length is null or >= Setup.ShortestPassword and <= Setup.LongestPassword, nameof(AdminPassword),
            $"needs {Setup.ShortestPassword} to {Setup.LongestPassword} characters");
        Require(options.ApiKey?.Length is null or >= ShortestKey, nameof(ApiKey), $"needs at least {ShortestKey} characters");
        Require(options.ApiKey?.StartsWith(Kiosks.DeviceToken.Prefix, StringComparison.Ordinal) is not true, nameof(ApiKey),
            $"must not begin with {Kiosks.DeviceToken.Prefix}, which marks device tokens");
        return options;
    }

    private static string? Value(IConfigurationSection section, string key) => section[key] is { Length: > 0 } value ? value : null;

    private static void Require(bool holds, string key, string otherwise)
    {
        if (!holds) throw new ConfigurationException($"{Section}:{key} {otherwise}.");
    }
}
