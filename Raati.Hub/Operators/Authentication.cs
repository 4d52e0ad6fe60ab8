using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Raati.Contracts;
using Raati.Hub.Doors;
using Raati.Hub.Kiosks;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>Three ways to prove who one is, and which of them a request means.</summary>
internal static class Authentication
{
    internal const string Scheme = "Raati";
    internal const string CookieName = "raati";

    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);

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
        return path.StartsWithSegments("/hubs/kiosk") || path.StartsWithSegments("/api/kiosk") ? KioskHandler.Scheme : OperatorSession.Scheme;
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = SessionLasts;
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

/// <summary>The operator's cookie holds who and a stamp; role and scope are read anew, so a change takes hold within seconds.</summary>
internal sealed class OperatorSession(Database database, TimeProvider time)
{
    internal const string Scheme = "Operator";

    private readonly Recent<OperatorId, Operator> _operators = new(time);

    internal static Task SignIn(HttpContext http, Operator signedIn) => http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity(
    [
        new Claim(CallerClaims.Operator, signedIn.Id.Value.ToString()),
        new Claim(CallerClaims.Stamp, signedIn.SecurityStamp),
    ], Scheme)));

    /// <summary>Ends the operator's sessions everywhere: a copied cookie is no longer good either.</summary>
    internal async Task SignOut(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.User.OperatorId() is { } id)
        {
            await database.Write(session => session.EndSessions(id), cancellationToken);
            _operators.Forget(id);
        }
        await http.SignOutAsync(Scheme);
    }

    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<OperatorSession>();
        if (await sessions.Find(context.Principal!, context.HttpContext.RequestAborted) is { } found)
            context.ReplacePrincipal(Principal(found));
        else
            context.RejectPrincipal();
    }

    private async Task<Operator?> Find(ClaimsPrincipal cookie, CancellationToken cancellationToken)
    {
        if (cookie.OperatorId() is not { } id) return null;
        var found = await _operators.Get(id, () => database.Read(session => session.FindOperator(id), cancellationToken));
        return found is not null && found.SecurityStamp == cookie.FindFirstValue(CallerClaims.Stamp) ? found : null;
    }

    private static ClaimsPrincipal Principal(Operator found) => new(new ClaimsIdentity(
    [
        new Claim(CallerClaims.Organization, found.OrganizationId.Value.ToString()),
        new Claim(CallerClaims.Subject, found.Id.Value.ToString()),
        new Claim(CallerClaims.Operator, found.Id.Value.ToString()),
        new Claim(CallerClaims.Actor, found.Email),
        new Claim(CallerClaims.Role, WireEnum.Name(WireEnum.Parse<OperatorRole>(found.Role))),
        new Claim(CallerClaims.Stamp, found.SecurityStamp),
        .. found.Stores.Select(store => new Claim(CallerClaims.Store, store.Value.ToString())),
    ], Scheme));
}
