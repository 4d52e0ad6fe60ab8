using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Raati.Hub.Tests.Doors;

/// <summary>One way into the hub, as it is really mapped.</summary>
internal sealed partial record Door(string Method, string Pattern, string? Policy, bool Anonymous, Type? Hub)
{
    internal bool HasId => Pattern.Contains("{id", StringComparison.Ordinal) || Pattern.Contains("{sha256", StringComparison.Ordinal);

    internal bool Changes => Method is not "GET";

    /// <summary>The path with an id, and a code or a hash, put in.</summary>
    internal string PathWith(Guid id, string code = "AAAAAA", string? hash = null) => Parameter().Replace(Pattern, match =>
        match.Value.StartsWith("{code", StringComparison.Ordinal) ? code
        : match.Value.StartsWith("{sha256", StringComparison.Ordinal) ? hash ?? $"{id:N}{id:N}"
        : id.ToString());

    public override string ToString() => $"{Method} {Pattern}";

    /// <summary>Every route and hub of a running hub.</summary>
    internal static Door[] Of(TestHub hub) =>
    [
        .. hub.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().SelectMany(endpoint =>
            (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"]).Select(method => new Door(
                method,
                "/" + endpoint.RoutePattern.RawText!.Trim('/'),
                endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(policy => policy is not null),
                endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null,
                endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType)))
            .Distinct(),
    ];

    /// <summary>The routes of the API that ask who is calling.</summary>
    internal static Door[] Guarded(TestHub hub) =>
        [.. Of(hub).Where(door => !door.Anonymous && door.Pattern.StartsWith("/api/", StringComparison.Ordinal))];

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
