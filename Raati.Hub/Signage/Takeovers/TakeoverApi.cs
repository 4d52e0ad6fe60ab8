using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Signage.Media;

namespace Raati.Hub.Signage.Takeovers;

internal static class TakeoverApi
{
    private const int MaxTitle = 60;
    private const int MaxText = 300;
    private const int MaxDescription = 200;
    private static readonly Fault ItIsOver = new(FaultCode.InThePast, "This time has passed. Give a later one, or none.");

    internal static void MapTakeoverApi(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api/takeovers").RequireAuthorization(Policies.View).WithTags("Takeovers");
        look.MapGet("/", List).WithName("listTakeovers");
        look.MapGet("/{id:guid}", Get).WithName("getTakeover");

        var give = routes.MapGroup("/api/takeovers").RequireAuthorization(Policies.GiveTakeovers).WithTags("Takeovers");
        give.MapPost("/{id:guid}", Give).WithName("giveTakeover");
        give.MapPut("/{id:guid}", Change).WithName("changeTakeover");
        give.MapPost("/{id:guid}/withdraw", Withdraw).WithName("withdrawTakeover");
    }

    private static async Task<Ok<TakeoverView[]>> List(ClaimsPrincipal user, TakeoverDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.List(user.Caller().Organization, cancellationToken));

    private static async Task<Results<Ok<TakeoverView>, NotFound>> Get(
        Guid id, ClaimsPrincipal user, TakeoverDesk desk, CancellationToken cancellationToken) =>
        await desk.Find(user.Caller().Organization, id, cancellationToken) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    /// <summary>Under an id that the caller made: an answer that was lost can be asked for again, and gives nothing twice.</summary>
    private static async Task<Results<Ok<TakeoverView>, ValidationProblem, ProblemHttpResult>> Give(
        Guid id, TakeoverRequest request, ClaimsPrincipal user, TakeoverDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Check(request, time).Problem is { } problem) return problem;
        return await desk.Give(user.Caller(), id, request, cancellationToken) switch
        {
            { LacksImage: true } => NoSuchImage,
            { View: { } view } => TypedResults.Ok(view),
            _ => TypedResults.Problem("This id is another publication's.", statusCode: StatusCodes.Status409Conflict),
        };
    }

    private static async Task<Results<Ok<TakeoverView>, NotFound, ValidationProblem, ProblemHttpResult>> Change(
        Guid id, TakeoverRequest request, ClaimsPrincipal user, TakeoverDesk desk, TimeProvider time, CancellationToken cancellationToken)
    {
        if (Check(request, time).Problem is { } problem) return problem;
        return await desk.Change(user.Caller(), id, request, cancellationToken) switch
        {
            { LacksImage: true } => NoSuchImage,
            { View: null } => TypedResults.NotFound(),
            { View: { State: TakeoverState.Up } view } => TypedResults.Ok(view),
            _ => TypedResults.Problem("It is no longer on the tablets: give a new one.", statusCode: StatusCodes.Status409Conflict),
        };
    }

    private static async Task<Results<Ok<TakeoverView>, NotFound>> Withdraw(
        Guid id, ClaimsPrincipal user, TakeoverDesk desk, CancellationToken cancellationToken) =>
        await desk.Withdraw(user.Caller(), id, cancellationToken) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static ValidationProblem NoSuchImage =>
        Validator.Fails("imageSha256", new Fault(FaultCode.NoSuchPicture, "There is no such picture in the library."));

    private static Validator Check(TakeoverRequest takeover, TimeProvider time)
    {
        var check = new Validator()
            .Must(takeover.Kind is not TakeoverKind.Unknown, "kind", Fault.Required)
            .Must(takeover.Color is not TakeoverColor.Unknown, "color", Fault.Required)
            .Must(TextCheck.HasWords(takeover.Title), "title",
                new Fault(FaultCode.NoLanguage, "Give a title in at least one language."))
            .Must(takeover.Text is not null, "text", Fault.Required)
            .Must(takeover.UntilMs is null || takeover.UntilMs > time.GetUtcNow().ToUnixTimeMilliseconds(), "untilMs", ItIsOver)
            .Range("untilMs", takeover.UntilMs ?? 0, 0, Moments.EndOfTime)
            .Must(takeover.Link is null || SignageLink.Of(takeover.Link) is not null, "link", SlidesApi.NoLink)
            .Must(takeover.ImageSha256 is null || HashConstraint.Is(takeover.ImageSha256), "imageSha256", MediaApi.NoHash);
        TextCheck.Localized(check, "title", takeover.Title, [], MaxTitle);
        TextCheck.Lines(check, "text", takeover.Text, MaxText);
        TextCheck.Localized(check, "imageDescription", takeover.ImageDescription, [], MaxDescription);
        AudienceValidation.Check(check, "audience", takeover.Audience);
        return check;
    }
}
