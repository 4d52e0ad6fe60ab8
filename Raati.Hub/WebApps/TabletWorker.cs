using Raati.Hub.Storage;

namespace Raati.Hub.WebApps;

/// <summary>
/// <c>Raati:TabletWorker</c>: <c>on</c> (default), or <c>off</c> to take the service worker and all kept builds away from every tablet that asks
/// (at every start and connect, and once an hour): the way out when a kept page can't be reached in any other.
/// </summary>
internal static class TabletWorker
{
    internal const string Key = "Raati:TabletWorker";
    internal const string File = "sw.js";
    internal const string OffFile = "sw-off.js";

    /// <exception cref="ConfigurationException">The value is neither on nor off.</exception>
    internal static bool IsOff(IConfiguration configuration) => (configuration[Key] ?? "") switch
    {
        "" or "on" => false,
        "off" => true,
        var other => throw new ConfigurationException($"{Key} is neither on nor off: {other}"),
    };
}
