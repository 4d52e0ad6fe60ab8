using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Feedback;

internal static class FeedbackFeature
{
    private static readonly Fault NoSuchAssignee = new(FaultCode.NoSuchAssignee, "Nobody of this store's who sees to feedback.");

    internal static void AddFeedback(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FeedbackPace>();
        builder.Services.AddSingleton<FeedbackInbox>();
        builder.Services.AddSingleton<FeedbackList>();
        builder.Services.AddSingleton<FeedbackDesk>();
    }

    internal static void MapFeedback(this WebApplication app)
    {
        var read = app.MapGroup("/api/feedback").RequireAuthorization(Policies.ReadFeedback).WithTags("Feedback");
        read.MapGet("/", List).WithName("listFeedback");
        read.MapGet("/summary", Summary).WithName("countFeedback");
        read.MapGet("/{id:guid}", Get).WithName("getFeedback");

        var handle = app.MapGroup("/api/feedback").RequireAuthorization(Policies.HandleFeedback).WithTags("Feedback");
        handle.MapGet("/assignees", Assignees).WithName("listFeedbackAssignees");
        handle.MapPut("/{id:guid}/status", Mark).WithName("changeFeedbackStatus");
        handle.MapPut("/{id:guid}/assignee", Assign).WithName("assignFeedback");
        handle.MapPost("/{id:guid}/notes", Write).WithName("addFeedbackNote");
    }

    /// <summary>An assignee of <c>me</c> is the caller; a status, mood or category that is not known narrows nothing.</summary>
    private static async Task<Results<Ok<FeedbackPage>, NotFound>> List(
        Guid? storeId, string? status, string? mood, string? category, string? assignee, string? before, ClaimsPrincipal user,
        FeedbackList list, CancellationToken cancellationToken)
    {
        var caller = user.Caller();
        var scope = storeId is { } id ? StoreScope.Of(caller, new StoreId(id)) : StoreScope.Of(caller);
        if (storeId is not null && scope is null) return TypedResults.NotFound();
        var filter = new FeedbackFilter
        {
            Status = WireEnum.Parse<FeedbackStatus>(status) is var known and not FeedbackStatus.Unknown ? known : null,
            Mood = WireEnum.Parse<Mood>(mood) is var felt and not Mood.Unknown ? felt : null,
            Category = WireEnum.Parse<FeedbackCategory>(category) is var about and not FeedbackCategory.Unknown ? about : null,
            Assignee = assignee is "me" ? user.OperatorId() ?? default : Guid.TryParse(assignee, out var one) ? new OperatorId(one) : null,
        };
        return TypedResults.Ok(await list.Read(caller, scope, filter, before, cancellationToken));
    }

    private static async Task<Ok<FeedbackSummary>> Summary(ClaimsPrincipal user, FeedbackList list, CancellationToken cancellationToken) =>
        TypedResults.Ok(await list.Summary(user.Caller(), user.OperatorId(), cancellationToken));

    private static async Task<Results<Ok<FeedbackDetail>, NotFound>> Get(
        Guid id, ClaimsPrincipal user, FeedbackDesk desk, CancellationToken cancellationToken) =>
        await desk.Find(user.Caller(), id, cancellationToken) is { } detail ? TypedResults.Ok(detail) : TypedResults.NotFound();

    private static async Task<Ok<FeedbackAssignee[]>> Assignees(ClaimsPrincipal user, FeedbackDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.Assignees(user.Caller(), cancellationToken));

    private static async Task<Results<Ok<FeedbackDetail>, NotFound, ValidationProblem>> Mark(
        Guid id, FeedbackStatusRequest request, ClaimsPrincipal user, FeedbackDesk desk, CancellationToken cancellationToken)
    {
        if (request.Status is FeedbackStatus.Unknown) return Validator.Fails("status", Fault.Choice<FeedbackStatus>());
        return await desk.Mark(user.Caller(), id, request.Status, cancellationToken) is { } detail
            ? TypedResults.Ok(detail)
            : TypedResults.NotFound();
    }

    private static async Task<Results<Ok<FeedbackDetail>, NotFound, ValidationProblem>> Assign(
        Guid id, FeedbackAssignRequest request, ClaimsPrincipal user, FeedbackDesk desk, CancellationToken cancellationToken)
    {
        var assignee = request.OperatorId is { } operatorId ? new OperatorId(operatorId) : (OperatorId?)null;
        return await desk.Assign(user.Caller(), id, assignee, cancellationToken) switch
        {
            (_, true) => Validator.Fails("operatorId", NoSuchAssignee),
            ({ } detail, _) => TypedResults.Ok(detail),
            _ => TypedResults.NotFound(),
        };
    }

    private static async Task<Results<Ok<FeedbackDetail>, NotFound, ValidationProblem>> Write(
        Guid id, FeedbackNoteRequest request, ClaimsPrincipal user, FeedbackDesk desk, CancellationToken cancellationToken)
    {
        var check = new Validator().Text("text", request.Text?.ReplaceLineEndings(" "), 1, FeedbackDesk.MaxNote);
        if (check.Problem is { } problem) return problem;
        return await desk.Write(user.Caller(), id, request.Text!, cancellationToken) is { } detail
            ? TypedResults.Ok(detail)
            : TypedResults.NotFound();
    }
}
