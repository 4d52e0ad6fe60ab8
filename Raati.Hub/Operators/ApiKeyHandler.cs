using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Raati.Contracts;
using Raati.Hub.Doors;

namespace Raati.Hub.Operators;

/// <summary><c>Authorization: Bearer</c> with an API key.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    internal new const string Scheme = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Bearer.Of(Request) is not { } secret) return AuthenticateResult.NoResult();
        if (await keys.Find(secret, Context.RequestAborted) is not { } key) return AuthenticateResult.Fail("Not a valid API key.");
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(key), Scheme));
    }

    private static ClaimsPrincipal Principal(ApiKey key)
    {
        var identity = new ClaimsIdentity(
        [
            new Claim(CallerClaims.Organization, key.OrganizationId.Value.ToString()),
            new Claim(CallerClaims.Subject, key.Id.ToString()),
            new Claim(CallerClaims.Actor, $"key {key.Name}"),
            new Claim(CallerClaims.Role, WireEnum.Name(WireEnum.Parse<OperatorRole>(key.Role))),
        ], Scheme);
        if (key.Platform) identity.AddClaim(new Claim(CallerClaims.Platform, "true"));
        return new ClaimsPrincipal(identity);
    }
}
