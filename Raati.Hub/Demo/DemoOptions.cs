using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>
/// <c>Raati:Demo</c>: <c>auto</c> (default) makes a demo organization in Development when the database is empty and nothing stands under
/// <c>Raati:Bootstrap</c>; <c>off</c> makes none. There is no way to make one in another environment.
/// </summary>
internal sealed record DemoOptions
{
    internal const string Key = "Raati:Demo";

    /// <summary>One is made on an empty database, and one that is there prints its links.</summary>
    internal required bool Wanted { get; init; }

    /// <exception cref="ConfigurationException">The value is neither auto nor off.</exception>
    internal static DemoOptions Read(IConfiguration configuration, IHostEnvironment environment) => new()
    {
        Wanted = (configuration[Key] ?? "") switch
        {
            "" or "auto" => environment.IsDevelopment(),
            "off" => false,
            var other => throw new ConfigurationException($"{Key} is neither auto nor off: {other}"),
        },
    };
}
