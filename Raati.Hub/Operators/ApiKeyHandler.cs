using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Raati.Contracts;
using Raati.Hub.Doors;
using Raati.Hub.Hosting;

namespace Raati.Hub.Operators;

/// <summary><c>Authorization: Bearer</c> with an API key. One that this node has not met is looked up at a bounded pace, which also
/// tells the log of those that are nobody's.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder, ApiKeys keys, LookUpPace pace)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    internal new const string Scheme = "ApiKey";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Bearer.Of(Request) is not { } secret) return AuthenticateResult.NoResult();
        if (await Find(Secret.Hash(secret)) is not { } key) return AuthenticateResult.Fail("Not a valid API key.");
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(key), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        LookUpPace.Answer(Context) ? Task.CompletedTask : base.HandleChallengeAsync(properties);

    // A key that this node has met is asked for again and again, and stands under no pace.
    private Task<ApiKey?> Find(byte[] hash) =>
        keys.HasMet(hash) ? keys.Find(hash, Context.RequestAborted) : pace.Run(Context, () => keys.Find(hash, Context.RequestAborted));

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
