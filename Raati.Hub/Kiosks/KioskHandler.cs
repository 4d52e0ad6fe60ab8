using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Raati.Hub.Hosting;
using Raati.Hub.Operators;

namespace Raati.Hub.Kiosks;

/// <summary>
/// A paired tablet, by cookie or bearer token. From memory: a connect asks the database only for a token this node has not met, at a
/// bounded pace.
/// </summary>
internal sealed class KioskHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder, KioskRegistry registry, SeenTokens seen,
    LookUpPace pace) : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    internal new const string Scheme = "Kiosk";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (DeviceToken.HashOf(Request) is not { } hash) return AuthenticateResult.NoResult();
        if (await Find(hash) is not { } known) return AuthenticateResult.Fail("Not a valid device token.");
        // Only a hub connect proves that the tablet has kept the token: until then the pairing can be claimed again.
        if (!known.Seen && Request.Path.StartsWithSegments("/hubs")) seen.Add(known);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(
        [
            new Claim(CallerClaims.Organization, known.Organization.Value.ToString()),
            new Claim(CallerClaims.Kiosk, known.Kiosk.Value.ToString()),
        ], Scheme)), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        LookUpPace.Answer(Context) ? Task.CompletedTask : base.HandleChallengeAsync(properties);

    private async Task<KnownToken?> Find(byte[] hash) =>
        await registry.Known(hash, Context.RequestAborted) ?? await pace.Run(Context, () => registry.LookUp(hash, Context.RequestAborted));
}
