using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Fleet.Commands;
using Raati.Hub.Fleet.History;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>Commands to tablets, and what one tablet's page tells.</summary>
internal static class FleetApi
{
    internal static void MapFleetApi(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api/kiosks/{id:guid}").WithTags("Kiosks").RequireAuthorization(Policies.View);
        look.MapGet("/history", History).WithName("getKioskHistory");
        look.MapGet("/program", Program).WithName("getKioskProgram");
        look.MapGet("/past", Past).WithName("getKioskPast");

        var manage = routes.MapGroup("/api").WithTags("Kiosks").RequireAuthorization(Policies.ManageKiosks);
        manage.MapPost("/kiosks/{id:guid}/commands", Command).WithName("commandKiosk");
        manage.MapPost("/kiosks/commands", CommandMany).WithName("commandKiosks");
        manage.MapGet("/commands/{id:guid}", Batch).WithName("getCommandBatch");
    }

    private static async Task<Results<Ok<KioskHistory>, NotFound>> History(
        Guid id, KioskDossier dossier, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Found(await dossier.History(user.Caller(), new KioskId(id), cancellationToken));

    private static async Task<Results<Ok<KioskPublication[]>, NotFound>> Program(
        Guid id, KioskDossier dossier, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Found(await dossier.Program(user.Caller(), new KioskId(id), cancellationToken));

    private static async Task<Results<Ok<KioskPast>, NotFound>> Past(
        Guid id, KioskDossier dossier, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Found(await dossier.Past(user.Caller(), new KioskId(id), cancellationToken));

    /// <summary>Answers at once; what the tablet says of it comes later. One without a connection is not asked, and the answer says so.</summary>
    private static async Task<Results<Ok<CommandView>, NotFound, Conflict, ValidationProblem>> Command(
        Guid id, CommandRequest request, CommandDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (Checked(request.Kind).Problem is { } problem) return problem;
        return await desk.Send(user.Caller(), new KioskId(id), request.Kind, cancellationToken) switch
        {
            { Command: { } command } => TypedResults.Ok(command),
            { Retired: true } => TypedResults.Conflict(),
            _ => TypedResults.NotFound(),
        };
    }

    private static async Task<Results<Ok<CommandBatch>, ValidationProblem>> CommandMany(
        CommandsRequest request, CommandDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var check = Checked(request.Kind).Range("kioskIds", request.KioskIds.Length, 1, CommandDesk.Most);
        return check.Problem is { } problem
            ? problem
            : TypedResults.Ok(await desk.Send(user.Caller(), request.KioskIds, request.Kind, cancellationToken));
    }

    private static async Task<Results<Ok<CommandBatch>, NotFound>> Batch(
        Guid id, CommandDesk desk, ClaimsPrincipal user, CancellationToken cancellationToken) =>
        Found(await desk.Batch(user.Caller(), id, cancellationToken));

    private static Validator Checked(KioskCommandKind kind) => new Validator().Must(
        kind is KioskCommandKind.Reload or KioskCommandKind.Identify, "kind", Fault.Choice(KioskCommandKind.Reload, KioskCommandKind.Identify));

    private static Results<Ok<T>, NotFound> Found<T>(T? found) where T : class => found is null ? TypedResults.NotFound() : TypedResults.Ok(found);
}
