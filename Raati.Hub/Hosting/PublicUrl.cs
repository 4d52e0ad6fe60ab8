using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Raati.Hub.Storage;

namespace Raati.Hub.Hosting;

/// <summary>What links and QR codes say: <c>Raati:PublicUrl</c>, else the first address the hub listens on.</summary>
internal sealed class PublicUrl
{
    internal const string Key = "Raati:PublicUrl";

    private readonly Uri? _set;
    private readonly IServer _server;

    /// <exception cref="ConfigurationException">The value is no http or https address.</exception>
    public PublicUrl(IConfiguration configuration, IServer server)
    {
        _server = server;
        _set = Read(configuration);
    }

    /// <summary>A link below the public address; the path begins with a slash.</summary>
    internal string Link(string path) => (_set ?? Listening()).GetLeftPart(UriPartial.Path).TrimEnd('/') + path;

    /// <summary>Where tablets are opened, when the address was set: what the hub listens on is not where it is found.</summary>
    internal string? TabletAddress => _set is null ? null : Link("/kiosk/");

    internal bool IsOrigin(Uri origin) => _set is not null && _set.Authority.Equals(origin.Authority, StringComparison.OrdinalIgnoreCase);

    internal static Uri? Read(IConfiguration configuration)
    {
        if (configuration[Key] is not { Length: > 0 } text) return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri
            : throw new ConfigurationException($"{Key} is not an http or https address: {text}");
    }

    private Uri Listening()
    {
        var first = _server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        // A wildcard is where it listens, not where it is found.
        return new Uri(first.Replace("//[::]", "//localhost", StringComparison.Ordinal).Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal));
    }
}
