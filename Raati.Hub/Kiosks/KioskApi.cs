using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>Tablets as operators manage them.</summary>
internal static class KioskApi
{
    internal static void MapKioskApi(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api/kiosks").WithTags("Kiosks").RequireAuthorization(Policies.View);
        look.MapGet("/", List).WithName("listKiosks");
        look.MapGet("/{id:guid}", Get).WithName("getKiosk");

        var manage = routes.MapGroup("/api/kiosks/{id:guid}").WithTags("Kiosks").RequireAuthorization(Policies.ManageKiosks);
        manage.MapPut("/", Put).WithName("changeKiosk");
        manage.MapPost("/move", Move).WithName("moveKiosk");
        manage.MapPost("/revoke", Revoke).WithName("revokeKiosk");
        routes.MapGroup("/api/kiosks").WithTags("Kiosks").RequireAuthorization(Policies.ManageKiosks).MapPost("/tags", Tags).WithName("tagKiosks");
    }

    private static async Task<Ok<KioskView[]>> List(KioskStore kiosks, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(await kiosks.List(http.User.Caller(), cancellationToken));

    private static async Task<Results<Ok<KioskView>, NotFound>> Get(
        Guid id, KioskStore kiosks, HttpContext http, CancellationToken cancellationToken) =>
        await kiosks.Find(http.User.Caller(), new KioskId(id), cancellationToken) is { } kiosk ? TypedResults.Ok(kiosk) : TypedResults.NotFound();

    private static async Task<Results<Ok<KioskView>, NotFound, Conflict, ValidationProblem>> Put(
        Guid id, KioskRequest request, KioskStore kiosks, HttpContext http, CancellationToken cancellationToken)
    {
        if (Settings(request.Name, request.Tags).Problem is { } problem) return problem;
        return Answer(await kiosks.Change(http.User.Caller(), new KioskId(id), request, cancellationToken));
    }

    private static async Task<Results<Ok<KioskView>, NotFound, Conflict, ValidationProblem>> Move(
        Guid id, MoveRequest request, KioskStore kiosks, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await kiosks.Move(http.User.Caller(), new KioskId(id), new StoreId(request.StoreId), cancellationToken));

    private static async Task<Results<Ok<KioskView>, NotFound, Conflict, ValidationProblem>> Revoke(
        Guid id, KioskStore kiosks, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await kiosks.Revoke(http.User.Caller(), new KioskId(id), cancellationToken));

    private static async Task<Results<Ok<TagsReply>, ValidationProblem>> Tags(
        TagsRequest request, KioskTags tags, HttpContext http, CancellationToken cancellationToken)
    {
        var check = new Validator().Range("kioskIds", request.KioskIds.Length, 1, KioskTags.Most).Tags("add", request.Add).Tags("remove", request.Remove)
            .Must(request.Add.Length + request.Remove.Length > 0, "add", Fault.ListLength(1, KioskTags.MostTags));
        return check.Problem is { } problem ? problem : TypedResults.Ok(await tags.Change(http.User.Caller(), request, cancellationToken));
    }

    internal static Validator Settings(string name, string[] tags) => new Validator().Text("name", name, 1, 60).Tags("tags", tags);

    internal static Results<Ok<KioskView>, NotFound, Conflict, ValidationProblem> Answer(KioskOutcome outcome) => outcome switch
    {
        { Kiosk: { } kiosk } => TypedResults.Ok(kiosk),
        { Change: KioskChange.NoSuchStore } => Validator.Fails("storeId", Fault.NoSuchStore),
        { Change: KioskChange.Retired } => TypedResults.Conflict(),
        _ => TypedResults.NotFound(),
    };
}
