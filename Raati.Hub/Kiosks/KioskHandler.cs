using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Raati.Hub.Operators;

namespace Raati.Hub.Kiosks;

/// <summary>A paired tablet, by cookie or bearer token. From memory: a connect asks the database only for a token this node has not met.</summary>
internal sealed class KioskHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, KioskRegistry registry, SeenTokens seen)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal new const string Scheme = "Kiosk";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (DeviceToken.Of(Request) is not { Length: > 0 } token) return AuthenticateResult.NoResult();
        if (await registry.Find(token, Context.RequestAborted) is not { } known) return AuthenticateResult.Fail("Not a valid device token.");
        // Only a hub connect proves that the tablet has kept the token: until then the pairing can be claimed again.
        if (!known.Seen && Request.Path.StartsWithSegments("/hubs")) seen.Add(known);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(CallerClaims.Organization, known.Organization.Value.ToString()),
            new Claim(CallerClaims.Kiosk, known.Kiosk.Value.ToString()),
        ], Scheme)), Scheme));
    }
}
