using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Hosting;
using Raati.Hub.Operators;

namespace Raati.Hub.Kiosks;

/// <summary>How a tablet gets, renews and proves its token.</summary>
internal static class PairingApi
{
    internal static void MapPairingApi(this IEndpointRouteBuilder routes)
    {
        var pairings = routes.MapGroup("/api/pairings").WithTags("Pairings");
        pairings.MapPost("/", Start).WithName("startPairing").AllowAnonymous();
        pairings.MapPost("/claim", Claim).WithName("claimPairing").AllowAnonymous();
        pairings.MapGet("/address", Address).WithName("getTabletAddress").RequireAuthorization(Policies.ManageKiosks);
        pairings.MapPost("/{code}/approve", Approve).WithName("approvePairing").RequireAuthorization(Policies.ManageKiosks);

        var self = routes.MapGroup("/api/kiosk").WithTags("Kiosk").RequireAuthorization(Policies.Kiosk);
        self.MapGet("/me", Me).WithName("getOwnKiosk");
        self.MapPost("/token", Rotate).WithName("rotateToken");
    }

    private static async Task<Ok<PairingStarted>> Start(Pairings pairings, CancellationToken cancellationToken) =>
        TypedResults.Ok(await pairings.Start(cancellationToken));

    private static Ok<TabletAddress> Address(PublicUrl address) => TypedResults.Ok(new TabletAddress { Url = address.TabletAddress });

    private static async Task<Ok<ClaimReply>> Claim(
        ClaimRequest request, Pairings pairings, HttpContext http, CancellationToken cancellationToken)
    {
        var reply = await pairings.Claim(request, cancellationToken);
        if (reply.Token is { } token) DeviceToken.SetCookie(http, token);
        return TypedResults.Ok(reply);
    }

    private static async Task<Results<Ok<KioskView>, NotFound, Conflict, ValidationProblem>> Approve(
        string code, ApproveRequest request, Pairings pairings, HttpContext http, CancellationToken cancellationToken)
    {
        if (KioskApi.Settings(request.Name, request.Tags).Problem is { } problem) return problem;
        return KioskApi.Answer(await pairings.Approve(http.User.Caller(), code, request, cancellationToken));
    }

    private static async Task<Results<Ok<KioskIdentity>, UnauthorizedHttpResult>> Me(
        KioskRegistry registry, HttpContext http, CancellationToken cancellationToken) =>
        await registry.Find(http.User.OrganizationId(), http.User.KioskId(), cancellationToken) is { Retired: false } kiosk
            ? TypedResults.Ok(kiosk.Identity())
            : TypedResults.Unauthorized();

    private static async Task<Results<Ok<TokenReply>, UnauthorizedHttpResult>> Rotate(
        TokenRotation rotation, HttpContext http, CancellationToken cancellationToken)
    {
        if (DeviceToken.Of(http.Request) is not { } current
            || await rotation.Rotate(http.User.OrganizationId(), http.User.KioskId(), current, cancellationToken) is not { } token)
            return TypedResults.Unauthorized();
        DeviceToken.SetCookie(http, token);
        return TypedResults.Ok(new TokenReply { Token = token });
    }
}
