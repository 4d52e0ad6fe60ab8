using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Operators;

namespace Raati.Hub.Signage.Timetables;

internal static class TimetableApi
{
    private const int RetrySeconds = 2;

    internal static void MapTimetableApi(this IEndpointRouteBuilder routes) => routes.MapGroup("/api/kiosk").WithTags("Kiosk")
        .RequireAuthorization(Policies.Kiosk).MapGet("/timetable", Get).WithName("getTimetable").Produces(StatusCodes.Status304NotModified);

    private static async Task<Results<Ok<Timetable>, StatusCodeHttpResult, UnauthorizedHttpResult, ProblemHttpResult>> Get(
        KioskRegistry registry, KioskTimetables timetables, HttpContext http, CancellationToken cancellationToken)
    {
        if (await registry.Find(http.User.OrganizationId(), http.User.KioskId(), cancellationToken) is not { Retired: false } kiosk)
            return TypedResults.Unauthorized();
        http.Response.Headers.CacheControl = "private, no-cache";
        if (await timetables.Find(kiosk, cancellationToken) is not { } table)
        {
            http.Response.Headers.RetryAfter = $"{RetrySeconds}";
            return TypedResults.Problem("Not known yet: ask again.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
        var tag = new EntityTagHeaderValue($"\"{table.Tag}\"");
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false))
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(table);
    }
}
