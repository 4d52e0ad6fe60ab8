using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Programs;

namespace Raati.Hub.Bulletins;

internal static class BulletinsFeature
{
    private const int MaxTitle = 80;
    private const int MaxText = 400;
    private static readonly Fault ItIsOver = new(FaultCode.InThePast, "The time to show it is over. Give a later end.");

    internal static void AddBulletins(this WebApplicationBuilder builder) => builder.Services.AddSingleton<BulletinDesk>();

    internal static void MapBulletins(this WebApplication app)
    {
        var look = app.MapGroup("/api/bulletins").RequireAuthorization(Policies.View).WithTags("Bulletins");
        look.MapGet("/", List).WithName("listBulletins");
        look.MapGet("/{id:guid}", Get).WithName("getBulletin");

        var manage = app.MapGroup("/api/bulletins").RequireAuthorization(Policies.ManagePolls).WithTags("Bulletins");
        manage.MapPost("/", Create).WithName("addBulletin");
        manage.MapPut("/{id:guid}", Edit).WithName("changeBulletin");
        manage.MapDelete("/{id:guid}", Delete).WithName("deleteBulletin");
        manage.MapPost("/{id:guid}/publish", Publish).WithName("publishBulletin");
        manage.MapPost("/{id:guid}/withdraw", Withdraw).WithName("withdrawBulletin");
    }

    private static async Task<Ok<BulletinView[]>> List(ClaimsPrincipal user, BulletinDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.List(user.Caller().Organization, cancellationToken));

    private static async Task<Results<Ok<BulletinView>, NotFound>> Get(
        Guid id, ClaimsPrincipal user, BulletinDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Find(user.Caller().Organization, id, cancellationToken));

    private static async Task<Results<Created<BulletinView>, ValidationProblem>> Create(
        BulletinRequest request, ClaimsPrincipal user, BulletinDesk desk, CancellationToken cancellationToken)
    {
        if (Check(request).Problem is { } problem) return problem;
        var view = await desk.Create(user.Caller(), request, cancellationToken);
        return TypedResults.Created($"/api/bulletins/{view.Id}", view);
    }

    private static async Task<Results<Ok<BulletinView>, NotFound, ValidationProblem>> Edit(
        Guid id, BulletinRequest request, ClaimsPrincipal user, BulletinDesk desk, CancellationToken cancellationToken)
    {
        if (Check(request).Problem is { } problem) return problem;
        var view = await desk.Edit(user.Caller(), id, request, cancellationToken);
        return view is null ? TypedResults.NotFound() : TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<BulletinView>, NotFound, ValidationProblem>> Publish(
        Guid id, ClaimsPrincipal user, BulletinDesk desk, CancellationToken cancellationToken)
    {
        var (view, isOver) = await desk.Publish(user.Caller(), id, cancellationToken);
        if (isOver) return Validator.Fails("showsUntilMs", ItIsOver);
        return view is null ? TypedResults.NotFound() : TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<BulletinView>, NotFound>> Withdraw(
        Guid id, ClaimsPrincipal user, BulletinDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Withdraw(user.Caller(), id, cancellationToken));

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Delete(
        Guid id, ClaimsPrincipal user, BulletinDesk desk, CancellationToken cancellationToken) =>
        await desk.Delete(user.Caller(), id, cancellationToken) switch
        {
            null => TypedResults.NotFound(),
            { Published: true } => TypedResults.Problem("The bulletin is on the tablets: withdraw it first.",
                statusCode: StatusCodes.Status409Conflict),
            _ => TypedResults.NoContent(),
        };

    private static Results<Ok<BulletinView>, NotFound> Answer(BulletinView? view) =>
        view is null ? TypedResults.NotFound() : TypedResults.Ok(view);

    private static Validator Check(BulletinRequest bulletin)
    {
        var check = new Validator()
            .Must(TextCheck.HasWords(bulletin.Title), "title",
                new Fault(FaultCode.NoLanguage, "Give a title in at least one language."))
            .Must(bulletin.Text is not null, "text", Fault.Required)
            .Must(bulletin.ShowsUntilMs is null || bulletin.ShowsUntilMs > (bulletin.ShowsFromMs ?? 0), "showsUntilMs",
                new Fault(FaultCode.EndsBeforeStart, "The end comes after the beginning."))
            .Range("showsFromMs", bulletin.ShowsFromMs ?? 0, 0, Moments.EndOfTime)
            .Range("showsUntilMs", bulletin.ShowsUntilMs ?? 0, 0, Moments.EndOfTime);
        TextCheck.Localized(check, "title", bulletin.Title, [], MaxTitle);
        TextCheck.Lines(check, "text", bulletin.Text, MaxText);
        AudienceValidation.Check(check, "audience", bulletin.Audience);
        return check;
    }
}
