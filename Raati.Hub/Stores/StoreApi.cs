using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Stores;

internal static class StoreApi
{
    internal static void MapStoreApi(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api").WithTags("Stores").RequireAuthorization(Policies.View);
        look.MapGet("/areas", ListAreas).WithName("listAreas");
        look.MapGet("/stores", List).WithName("listStores");
        look.MapGet("/stores/{id:guid}", Get).WithName("getStore");

        var manage = routes.MapGroup("/api").WithTags("Stores").RequireAuthorization(Policies.ManageStores);
        manage.MapPost("/areas", AddArea).WithName("addArea");
        manage.MapPut("/areas/{id:guid}", RenameArea).WithName("renameArea");
        manage.MapPost("/stores", Add).WithName("addStore");
        manage.MapPut("/stores/{id:guid}", Change).WithName("changeStore");
    }

    private static async Task<Ok<AreaView[]>> ListAreas(AreaRegister areas, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(await areas.List(http.User.Caller(), cancellationToken));

    private static async Task<Results<Ok<AreaView>, NotFound, ValidationProblem>> AddArea(
        AreaRequest request, AreaRegister areas, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Validator().Text("name", request.Name, 1, 100).Problem is { } problem) return problem;
        return Answer(await areas.Add(http.User.Caller(), request.Name, cancellationToken));
    }

    private static async Task<Results<Ok<AreaView>, NotFound, ValidationProblem>> RenameArea(
        Guid id, AreaRequest request, AreaRegister areas, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Validator().Text("name", request.Name, 1, 100).Problem is { } problem) return problem;
        return Answer(await areas.Rename(http.User.Caller(), new AreaId(id), request.Name, cancellationToken));
    }

    private static async Task<Ok<StoreView[]>> List(StoreRegister stores, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(await stores.List(http.User.Caller(), cancellationToken));

    private static async Task<Results<Ok<StoreView>, NotFound>> Get(
        Guid id, StoreRegister stores, HttpContext http, CancellationToken cancellationToken) =>
        await stores.Find(http.User.Caller(), new StoreId(id), cancellationToken) is { } store ? TypedResults.Ok(store) : TypedResults.NotFound();

    private static async Task<Results<Ok<StoreView>, NotFound, ValidationProblem>> Add(
        StoreRequest request, StoreRegister stores, HttpContext http, CancellationToken cancellationToken)
    {
        if (Check(request).Problem is { } problem) return problem;
        return Answer(await stores.Add(http.User.Caller(), request, cancellationToken));
    }

    private static async Task<Results<Ok<StoreView>, NotFound, ValidationProblem>> Change(
        Guid id, StoreRequest request, StoreRegister stores, HttpContext http, CancellationToken cancellationToken)
    {
        if (Check(request).Problem is { } problem) return problem;
        return Answer(await stores.Change(http.User.Caller(), new StoreId(id), request, cancellationToken));
    }

    private static Validator Check(StoreRequest request) => new Validator()
        .Text("name", request.Name, 1, StoreBounds.LongestName)
        .Text("format", request.Format, 0, StoreBounds.LongestFormat)
        .Text("number", request.Number, 0, StoreBounds.LongestNumber)
        .Range("memberCount", request.MemberCount ?? 0, 0, StoreBounds.MostMembers)
        .Must(request.TimeZone is null || StoreBounds.IsZone(request.TimeZone), "timeZone",
            new Fault(FaultCode.TimeZone, $"Give an IANA time zone, as {OrganizationStore.DefaultZone}."))
        .Must(request.OpeningHours?.Exceptions.Length is null or <= OpeningTimes.MostExceptions, "openingHours.exceptions",
            Fault.ListLength(0, OpeningTimes.MostExceptions))
        .Must(request.OpeningHours is not { } hours || OpeningTimes.IsWell(hours), "openingHours", new Fault(FaultCode.OpeningHours,
            "Opening comes before closing, HH:mm, at most 24:00; each weekday 1 to 7 and each date yyyy-MM-dd once."));

    private static Results<Ok<StoreView>, NotFound, ValidationProblem> Answer(StoreOutcome outcome) => outcome switch
    {
        { Store: { } store } => TypedResults.Ok(store),
        { Change: StoreChange.NameTaken } => Validator.Fails("name", new Fault(FaultCode.NameTaken, "Another store has this name.")),
        { Change: StoreChange.NumberTaken } =>
            Validator.Fails("number", new Fault(FaultCode.StoreNumberTaken, "Another store has this number.")),
        { Change: StoreChange.NoSuchArea } => Validator.Fails("areaId", new Fault(FaultCode.NoSuchArea, "No such area.")),
        _ => TypedResults.NotFound(),
    };

    private static Results<Ok<AreaView>, NotFound, ValidationProblem> Answer(AreaOutcome outcome) => outcome switch
    {
        { Area: { } area } => TypedResults.Ok(area),
        { Change: StoreChange.NameTaken } => Validator.Fails("name", new Fault(FaultCode.NameTaken, "Another area has this name.")),
        _ => TypedResults.NotFound(),
    };
}
