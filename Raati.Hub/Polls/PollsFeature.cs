using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Storage;
using Changed = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Raati.Contracts.Api.PollView>, Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.NotFound, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Raati.Hub.Polls;

internal static class PollsFeature
{
    internal static void AddPolls(this WebApplicationBuilder builder) => builder.Services.AddSingleton<PollDesk>();

    internal static void MapPolls(this WebApplication app)
    {
        var look = app.MapGroup("/api/polls").RequireAuthorization(Policies.View).WithTags("Polls");
        look.MapGet("/", List).WithName("listPolls");
        look.MapGet("/{id:guid}", Get).WithName("getPoll");

        var manage = app.MapGroup("/api/polls").RequireAuthorization(Policies.ManagePolls).WithTags("Polls");
        manage.MapPost("/", Create).WithName("addPoll");
        manage.MapPut("/{id:guid}", Edit).WithName("changePoll");
        manage.MapDelete("/{id:guid}", Delete).WithName("deletePoll");
        manage.MapPost("/{id:guid}/publish", Publish).WithName("publishPoll");
        manage.MapPost("/{id:guid}/close", Close).WithName("closePoll");
        manage.MapPost("/{id:guid}/certify", Certify).WithName("certifyPoll");
        manage.MapPost("/{id:guid}/archive", Archive).WithName("archivePoll");
        manage.MapPost("/{id:guid}/recount", Recount).WithName("recountPoll");
        manage.MapPost("/{id:guid}/copy", Copy).WithName("copyPoll");
        manage.MapPut("/{id:guid}/audience", Readdress).WithName("changePollAudience");
        manage.MapPut("/{id:guid}/closing", Reschedule).WithName("changePollClosing");
    }

    private static async Task<Ok<PollRow[]>> List(
        ClaimsPrincipal user, Database database, TimeProvider time, CancellationToken cancellationToken) =>
        TypedResults.Ok(await database.Read(session =>
            PollViews.All(session, user.Caller().Organization, time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken));

    private static async Task<Results<Ok<PollView>, NotFound>> Get(
        Guid id, ClaimsPrincipal user, Database database, TimeProvider time, CancellationToken cancellationToken)
    {
        var view = await database.Read(session => PollViews.One(
            session, user.Caller().Organization, new PollId(id), time.GetUtcNow().ToUnixTimeMilliseconds()), cancellationToken);
        return view is null ? TypedResults.NotFound() : TypedResults.Ok(view);
    }

    private static async Task<Results<Created<PollView>, ValidationProblem>> Create(
        PollRequest request, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken)
    {
        if (PollValidation.Check(request).Problem is { } problem) return problem;
        var view = await desk.Create(user.Caller(), request, cancellationToken);
        return TypedResults.Created($"/api/polls/{view.Id}", view);
    }

    private static async Task<Changed> Edit(
        Guid id, PollRequest request, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        PollValidation.Check(request).Problem is { } problem
            ? problem
            : Answer(await desk.Edit(user.Caller(), new PollId(id), request, cancellationToken));

    private static async Task<Changed> Readdress(
        Guid id, AudienceRequest request, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken)
    {
        var check = new Validator();
        AudienceValidation.Check(check, "audience", request.Audience);
        if (check.Problem is { } problem) return problem;
        return Answer(await desk.Readdress(user.Caller(), new PollId(id), request.Audience, cancellationToken));
    }

    private static async Task<Changed> Reschedule(
        Guid id, ClosingRequest request, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Reschedule(user.Caller(), new PollId(id), request.ClosesAtMs, cancellationToken));

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Delete(
        Guid id, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        await desk.Delete(user.Caller(), new PollId(id), cancellationToken) switch
        {
            { View: not null } => TypedResults.NoContent(),
            { Standing: { } state } => NotWhen(state),
            _ => TypedResults.NotFound(),
        };

    private static async Task<Changed> Publish(Guid id, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Publish(user.Caller(), new PollId(id), cancellationToken));

    private static async Task<Changed> Close(Guid id, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Close(user.Caller(), new PollId(id), cancellationToken));

    private static async Task<Changed> Certify(Guid id, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Certify(user.Caller(), new PollId(id), cancellationToken));

    private static async Task<Changed> Archive(Guid id, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Archive(user.Caller(), new PollId(id), cancellationToken));

    private static async Task<Changed> Recount(Guid id, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Recount(user.Caller(), new PollId(id), cancellationToken));

    private static async Task<Changed> Copy(Guid id, ClaimsPrincipal user, PollDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Copy(user.Caller(), new PollId(id), cancellationToken));

    private static Changed Answer(PollChange change) => change switch
    {
        { View: { } view } => TypedResults.Ok(view),
        { Problem: { } problem } => problem,
        { Standing: { } state } => NotWhen(state),
        _ => TypedResults.NotFound(),
    };

    private static ProblemHttpResult NotWhen(PollState state) => TypedResults.Problem(
        $"The poll is {WireEnum.Name(state)}: this can't be done to it now.", statusCode: StatusCodes.Status409Conflict);
}
