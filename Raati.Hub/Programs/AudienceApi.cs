using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Kiosks;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>How many an audience reaches, by the matcher that decides who gets it.</summary>
internal static class AudienceApi
{
    internal static void MapAudience(this WebApplication app) =>
        app.MapGroup("/api/audience").RequireAuthorization(Policies.View).WithTags("Audiences").MapPost("/size", Size).WithName("sizeAudience");

    private static async Task<Results<Ok<AudienceSize>, ValidationProblem>> Size(
        Audience audience, ClaimsPrincipal user, Database database, CancellationToken cancellationToken)
    {
        var check = new Validator();
        AudienceValidation.Check(check, "", audience);
        if (check.Problem is { } problem) return problem;
        var organization = user.Caller().Organization;
        var kiosks = await database.Read(session => session.KioskTraits(organization), cancellationToken);
        var matched = kiosks.Where(kiosk => AudienceMatcher.Matches(audience, kiosk)).ToArray();
        return TypedResults.Ok(new AudienceSize { Kiosks = matched.Length, Stores = matched.DistinctBy(kiosk => kiosk.Store).Count() });
    }
}
