using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Signage.Timetables;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Showing;

internal static class ShowingApi
{
    private const int DaysBack = 1;

    internal static void MapShowingApi(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api").RequireAuthorization(Policies.View).WithTags("Showing");
        look.MapGet("/stores/{id:guid}/showing", OfStore).WithName("getStoreShowing").TakesLong();
        look.MapGet("/kiosks/{id:guid}/showing", OfKiosk).WithName("getKioskShowing").TakesLong();
    }

    private static Task<Results<Ok<ShowingView>, NotFound, ValidationProblem>> OfStore(
        Guid id, long? at, ClaimsPrincipal user, ShowingDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        Answer(at, time, moment => desk.OfStore(user.Caller(), new StoreId(id), moment, cancellationToken));

    private static Task<Results<Ok<ShowingView>, NotFound, ValidationProblem>> OfKiosk(
        Guid id, long? at, ClaimsPrincipal user, ShowingDesk desk, TimeProvider time, CancellationToken cancellationToken) =>
        Answer(at, time, moment => desk.OfKiosk(user.Caller(), new KioskId(id), moment, cancellationToken));

    private static async Task<Results<Ok<ShowingView>, NotFound, ValidationProblem>> Answer(
        long? at, TimeProvider time, Func<long, Task<ShowingView?>> find)
    {
        var now = time.GetUtcNow();
        var (first, last) = (now.AddDays(-DaysBack).ToUnixTimeMilliseconds(), now.AddDays(TimetableMaker.Days).ToUnixTimeMilliseconds());
        var moment = at ?? now.ToUnixTimeMilliseconds();
        if (new Validator().Range("at", moment, first, last).Problem is { } problem) return problem;
        return await find(moment) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();
    }
}
