using Microsoft.Net.Http.Headers;

namespace Raati.Hub.Doors;

/// <summary>
/// Antiforgery without tokens: a browser says by <c>Sec-Fetch-Site</c> or <c>Origin</c> who makes a request, and pages can't forge either.
/// Checked on every request that changes something and on WebSocket upgrades, unless the caller proves itself by a bearer token,
/// which no foreign page can send. Who sends neither header is no browser, and has no cookies that a page could abuse.
/// </summary>
internal static class SameOrigin
{
    internal static void UseSameOrigin(this IApplicationBuilder app)
    {
        var publicUrl = app.ApplicationServices.GetRequiredService<Hosting.PublicUrl>();
        app.Use((http, next) => Applies(http) && !Holds(http.Request, publicUrl) ? Refuse(http) : next(http));
    }

    private static bool Applies(HttpContext http) => !HasBearer(http.Request) && (http.WebSockets.IsWebSocketRequest || IsUnsafe(http.Request));

    private static bool IsUnsafe(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool HasBearer(HttpRequest request) => Bearer.Of(request) is not null;

    private static bool Holds(HttpRequest request, Hosting.PublicUrl publicUrl)
    {
        string? site = request.Headers["Sec-Fetch-Site"];
        if (site is "same-origin") return true;
        string? origin = request.Headers[HeaderNames.Origin];
        // Behind a proxy the hub may know neither its scheme nor its host: the public address counts as its own.
        if (origin is not null)
            return Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && (from.Authority.Equals(Authority(request, from), StringComparison.OrdinalIgnoreCase) || publicUrl.IsOrigin(from));
        return site is null;
    }

    private static string Authority(HttpRequest request, Uri from) =>
        request.Host.Port is { } port && !(from.IsDefaultPort && port == from.Port) ? $"{request.Host.Host}:{port}" : request.Host.Host;

    private static Task Refuse(HttpContext http) => TypedResults
        .Problem("This request comes from another site.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(http);
}

internal static class Bearer
{
    private const string Prefix = "Bearer ";

    /// <summary>The token of the Authorization header, or null when there is none.</summary>
    internal static string? Of(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } header && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? header[Prefix.Length..].Trim()
            : null;
}
