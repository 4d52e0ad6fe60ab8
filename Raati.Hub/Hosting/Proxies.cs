using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Raati.Hub.Storage;
using IPNetwork = System.Net.IPNetwork;

namespace Raati.Hub.Hosting;

/// <summary>
/// A proxy in front tells the real scheme, host and address by the forwarded headers. They are believed from this machine and from
/// <c>Raati:TrustedProxies</c> (addresses or networks, with commas): from anyone else they would let a caller choose its own address.
/// </summary>
internal static class Proxies
{
    internal const string Key = "Raati:TrustedProxies";

    /// <exception cref="ConfigurationException">An entry is neither an address nor a network.</exception>
    internal static void AddProxies(this WebApplicationBuilder builder)
    {
        var trusted = (builder.Configuration[Key] ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network).ToArray();
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            foreach (var network in trusted) options.KnownIPNetworks.Add(network);
        });
    }

    private static IPNetwork Network(string text)
    {
        if (IPNetwork.TryParse(text, out var network)) return network;
        if (IPAddress.TryParse(text, out var address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        throw new ConfigurationException($"{Key}: '{text}' is neither an address nor a network as 10.0.0.0/8.");
    }
}
