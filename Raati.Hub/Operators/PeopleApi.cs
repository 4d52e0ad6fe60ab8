using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Storage;
using Changed = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.NoContent, Microsoft.AspNetCore.Http.HttpResults.ValidationProblem,
    Microsoft.AspNetCore.Http.HttpResults.NotFound, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace Raati.Hub.Operators;

/// <summary>Who may come in, and what they may, as admins manage it.</summary>
internal static class PeopleApi
{
    private static readonly Fault LastAdmin = new(FaultCode.LastAdmin, "The organization needs an admin who can sign in.");

    internal static void MapPeopleApi(this IEndpointRouteBuilder routes)
    {
        var people = routes.MapGroup("/api/operators").WithTags("Operators").RequireAuthorization(Policies.ManageOperators);
        people.MapGet("/", List).WithName("listOperators");
        people.MapPost("/", Invite).WithName("inviteOperator");
        people.MapPut("/{id:guid}", Change).WithName("changeOperator");
        people.MapDelete("/{id:guid}", RevokeInvitation).WithName("revokeInvitation");
        people.MapPost("/{id:guid}/disable", Disable).WithName("disableOperator");
        people.MapPost("/{id:guid}/enable", Enable).WithName("enableOperator");
        people.MapPost("/{id:guid}/end-sessions", EndSessions).WithName("endOperatorSessions");
        people.MapDelete("/{id:guid}/second-factor", RemoveSecondFactor).WithName("removeSecondFactor");
    }

    private static async Task<Ok<OperatorView[]>> List(People people, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(await people.List(http.User.OrganizationId(), cancellationToken));

    private static async Task<Results<Ok<SecretLink>, ValidationProblem>> Invite(
        InviteRequest request, Invitations invitations, HttpContext http, CancellationToken cancellationToken)
    {
        var check = new Validator().Email("email", request.Email).Scope(request.Role, request.Stores);
        if (check.Problem is { } problem) return problem;
        return await invitations.Invite(http.User.Caller(), request, cancellationToken) switch
        {
            (_, { } link) => TypedResults.Ok(link),
            (InviteOutcome.EmailTaken, _) => Validator.Fails("email", Fault.EmailTaken),
            _ => Validator.Fails("stores", Fault.NoSuchStore),
        };
    }

    private static async Task<Changed> Change(
        Guid id, OperatorRequest request, People people, HttpContext http, CancellationToken cancellationToken) =>
        new Validator().Scope(request.Role, request.Stores).Problem is { } problem
            ? problem
            : Answer(await people.Change(http.User.Caller(), new OperatorId(id), request, cancellationToken));

    private static async Task<Changed> RevokeInvitation(Guid id, People people, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await people.RevokeInvitation(http.User.Caller(), new OperatorId(id), cancellationToken));

    private static async Task<Changed> Disable(Guid id, People people, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await people.Disable(http.User.Caller(), new OperatorId(id), cancellationToken));

    private static async Task<Changed> Enable(Guid id, People people, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await people.Enable(http.User.Caller(), new OperatorId(id), cancellationToken));

    private static async Task<Changed> EndSessions(Guid id, People people, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await people.EndSessions(http.User.Caller(), new OperatorId(id), cancellationToken));

    private static async Task<Changed> RemoveSecondFactor(Guid id, People people, HttpContext http, CancellationToken cancellationToken) =>
        Answer(await people.RemoveSecondFactor(http.User.Caller(), new OperatorId(id), cancellationToken));

    private static Changed Answer(PersonOutcome outcome) => outcome switch
    {
        PersonOutcome.Done => TypedResults.NoContent(),
        PersonOutcome.NotFound => TypedResults.NotFound(),
        PersonOutcome.NoSuchStore => Validator.Fails("stores", Fault.NoSuchStore),
        PersonOutcome.LastAdmin => Validator.Fails("role", LastAdmin),
        PersonOutcome.Invited => Conflict("The invitation has not been accepted: revoke it instead."),
        _ => Conflict("The invitation has been accepted: disable the operator instead."),
    };

    private static ProblemHttpResult Conflict(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status409Conflict);

    private static Validator Scope(this Validator check, OperatorRole role, Guid[] stores) => check
        .Must(role is not OperatorRole.Unknown, "role", Fault.Choice<OperatorRole>())
        .Must(role is not OperatorRole.StoreManager || stores.Length > 0, "stores",
            new Fault(FaultCode.StoreNeeded, "A store manager needs at least one store."));
}
