using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Raati.Hub.Doors;
using Raati.Hub.Kiosks;
using Raati.Hub.Operators.Sessions;

namespace Raati.Hub.Operators;

/// <summary>Three ways to prove who one is, and which of them a request means.</summary>
internal static class Authentication
{
    internal const string Scheme = "Raati";
    internal const string CookieName = "raati";

    internal static void AddRaatiAuthentication(this IServiceCollection services) => services.AddAuthentication(Scheme)
        .AddPolicyScheme(Scheme, null, options => options.ForwardDefaultSelector = Select)
        .AddCookie(OperatorSession.Scheme, Configure)
        .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Scheme, null)
        .AddScheme<AuthenticationSchemeOptions, KioskHandler>(KioskHandler.Scheme, null);

    // A browser on the installer's desk may be tablet and console at once: the path says which cookie counts.
    private static string Select(HttpContext http)
    {
        if (Bearer.Of(http.Request) is { } bearer)
            return bearer.StartsWith(DeviceToken.Prefix, StringComparison.Ordinal) ? KioskHandler.Scheme : ApiKeyHandler.Scheme;
        var path = http.Request.Path;
        if (path.StartsWithSegments("/media") && http.Request.Cookies.ContainsKey(DeviceToken.CookieName)) return KioskHandler.Scheme;
        return path.StartsWithSegments("/hubs/kiosk") || path.StartsWithSegments("/api/kiosk") ? KioskHandler.Scheme : OperatorSession.Scheme;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = OperatorSession.Lasts;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToLogin = context => Status(context.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Status(context.Response, StatusCodes.Status403Forbidden);
        options.Events.OnValidatePrincipal = OperatorSession.Validate;
    }

    private static Task Status(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
