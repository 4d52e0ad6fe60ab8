using Microsoft.Net.Http.Headers;

namespace Raati.Hub.WebApps;

/// <summary>Serves the built web apps: the tablet page at /kiosk/ and the console at /console/.</summary>
internal static class WebAppsFeature
{
    /// <summary>
    /// Nothing from elsewhere and no inline script. The console's component library writes style elements, so styles may be inline
    /// there; the tablet page needs none. The console may show the tablet page in a frame; nobody else may.
    /// </summary>
    private const string KioskPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; "
        + "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>
    /// The tablet page as the console's preview: a sandbox of no origin, so that it has no cookie, storage or worker, and nothing to connect to.
    /// </summary>
    private const string PreviewPolicy =
        "sandbox allow-scripts; default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; "
        + "media-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private const string PreviewQuery = "preview";

    private const string ConsolePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; "
        + "media-src 'self' blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /// <summary>Where the build leaves them.</summary>
    internal static string Root => Path.Combine(AppContext.BaseDirectory, "web");

    internal static void AddWebApps(this WebApplicationBuilder builder) => builder.AddWebApps(Root);

    /// <summary>From the folder that has both as they were built.</summary>
    internal static void AddWebApps(this WebApplicationBuilder builder, string root)
    {
        builder.Services.AddSingleton(_ => LoadApps(root, TabletWorker.IsOff(builder.Configuration)));
        builder.Services.AddSingleton(services => new WebBuild(services.GetRequiredService<BuiltApps>().Kiosk.Build));
    }

    /// <summary>Reads both into memory.</summary>
    internal static BuiltApps LoadApps(string root, bool workerOff) => new(
        WebApp.Load(Path.Combine(root, "kiosk"), "/kiosk", KioskPolicy, answersAllPaths: false, hasPreview: true, workerOff: workerOff),
        WebApp.Load(Path.Combine(root, "console"), "/console", ConsolePolicy, answersAllPaths: true));

    internal static void MapWebApps(this WebApplication app)
    {
        var apps = app.Services.GetRequiredService<BuiltApps>();
        Map(apps.Kiosk);
        Map(apps.Console);
        app.MapGet("/", () => TypedResults.Redirect("/console/")).AllowAnonymous().ExcludeFromDescription();

        void Map(WebApp web) =>
            app.MapMethods(web.Prefix + "/{**path}", ["GET", "HEAD"], (HttpContext context, string? path) => Serve(context, web, path))
                .AllowAnonymous()
                .ExcludeFromDescription();
    }

    private static IResult Serve(HttpContext context, WebApp web, string? path)
    {
        if (path is null && !context.Request.Path.Value!.EndsWith('/')) return TypedResults.Redirect($"{web.Prefix}/{context.Request.QueryString}");
        var file = web.Find(path ?? "");
        if (file is null) return TypedResults.NotFound();

        var headers = context.Response.Headers;
        headers.CacheControl = file.Immutable ? "public, max-age=31536000, immutable" : "no-cache";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (web.HasPreview && context.Request.Query.ContainsKey(PreviewQuery))
        {
            headers.ContentSecurityPolicy = PreviewPolicy;
        }
        else
        {
            headers.ContentSecurityPolicy = web.Policy;
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }
        // A page of no origin asks for its own scripts and type as a stranger would; there is nothing secret in them.
        if (web.HasPreview) headers.AccessControlAllowOrigin = "*";

        if (ReferenceEquals(file, web.Page) && web.Preloads.For(path ?? "") is { } links) headers.Link = links;
        if (file.Varies) headers.Vary = "Accept-Encoding";
        var (content, encoding) = file.Shortest(context.Request.Headers.AcceptEncoding.ToString());
        if (encoding is not null) headers.ContentEncoding = encoding;

        return TypedResults.Bytes(content, file.ContentType, entityTag: new EntityTagHeaderValue(file.Tag, isWeak: true));
    }
}

/// <summary>Both web apps, as this hub serves them.</summary>
internal sealed record BuiltApps(WebApp Kiosk, WebApp Console);

/// <summary>Which build of the tablet page this hub serves; told to tablets with every beat. Empty when the page is not there.</summary>
internal sealed record WebBuild(string Id);
