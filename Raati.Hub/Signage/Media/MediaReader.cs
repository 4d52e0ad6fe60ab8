using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Raati.Hub.Hosting;
using Raati.Hub.Kiosks;
using Raati.Hub.Operators;
using Raati.Hub.Operators.Sessions;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media;

/// <summary>
/// Who may read media: a tablet or an operator. A browser on the installer's desk may be both at once, and a picture's address does not say which
/// of them asks: either cookie is good for its own organization's files.
/// </summary>
internal sealed class MediaReader(IOptionsMonitor<AuthenticationSchemeOptions> options, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, NullLoggerFactory.Instance, encoder)
{
    internal new const string Scheme = Policies.MediaScheme;

    /// <summary>The organizations of whoever asks: one, or two on such a desk.</summary>
    internal static OrganizationId[] Organizations(ClaimsPrincipal user) =>
        [.. user.FindAll(CallerClaims.Organization).Select(claim => new OrganizationId(Guid.Parse(claim.Value))).Distinct()];

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string[] schemes = Request.Headers.Authorization.Count > 0 ? [Authentication.Scheme] : [KioskHandler.Scheme, OperatorSession.Scheme];
        var found = new List<ClaimsIdentity>();
        foreach (var scheme in schemes)
        {
            if (await Context.AuthenticateAsync(scheme) is { Succeeded: true, Principal: { } principal }) found.AddRange(principal.Identities);
        }
        return found.Count > 0
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(found), Scheme))
            : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        LookUpPace.Answer(Context) ? Task.CompletedTask : base.HandleChallengeAsync(properties);
}
