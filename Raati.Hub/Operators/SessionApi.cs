using System.Net.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>Set-up, invitation and sign-in: what a console asks before it knows who it is, and who it is.</summary>
internal static class SessionApi
{
    internal static void MapSessionApi(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/api").WithTags("Session").AllowAnonymous();
        open.MapGet("/setup", IsSetupNeeded).WithName("getSetup");
        var secrets = open.MapGroup("").RequireRateLimiting(RateLimits.SignIn);
        secrets.MapPost("/setup", CompleteSetup).WithName("completeSetup");
        secrets.MapPost("/invitations/accept", Accept).WithName("acceptInvitation");
        secrets.MapPost("/session", SignIn).WithName("signIn");

        var own = routes.MapGroup("/api/session").WithTags("Session").RequireAuthorization(Policies.View);
        own.MapGet("/", Get).WithName("getSession");
        own.MapDelete("/", SignOut).WithName("signOut");
    }

    private static async Task<Ok<SetupState>> IsSetupNeeded(Setup setup, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SetupState { Needed = await setup.IsNeeded(cancellationToken) });

    private static async Task<Results<Ok<Me>, ValidationProblem>> CompleteSetup(
        SetupRequest request, Setup setup, HttpContext http, CancellationToken cancellationToken)
    {
        var check = new Validator().Text("organizationName", request.OrganizationName, 1, 100).Email("email", request.Email)
            .Password("password", request.Password);
        if (check.Problem is { } problem) return problem;
        return await Enter(http, await setup.Complete(request, cancellationToken));
    }

    private static async Task<Results<Ok<Me>, ValidationProblem>> Accept(
        AcceptInvitationRequest request, Invitations invitations, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Validator().Password("password", request.Password).Problem is { } problem) return problem;
        return await Enter(http, await invitations.Accept(request, cancellationToken));
    }

    private static async Task<Results<Ok<Me>, ProblemHttpResult, ValidationProblem>> SignIn(
        SignInRequest request, OperatorManager operators, HttpContext http)
    {
        var check = new Validator().Text("email", request.Email, 1, 200)
            .Must(!string.IsNullOrEmpty(request.Password), "password", Fault.Required);
        if (check.Problem is { } problem) return problem;
        return await operators.SignIn(request.Email, request.Password) switch
        {
            { Operator: { } signedIn } => await Welcome(http, signedIn),
            { LockedUntil: { } until } => TypedResults.Problem("Too many wrong passwords: this account is locked for a while.",
                statusCode: StatusCodes.Status423Locked, extensions: [new("lockedUntilMs", until)]),
            _ => TypedResults.Problem("No operator has this e-mail and password.", statusCode: StatusCodes.Status401Unauthorized),
        };
    }

    private static async Task<Results<Ok<Me>, UnauthorizedHttpResult>> Get(
        Database database, HttpContext http, CancellationToken cancellationToken)
    {
        // An API key is nobody: it has no session.
        if (http.User.OperatorId() is not { } id) return TypedResults.Unauthorized();
        return await database.Read(session => session.FindOperator(id), cancellationToken) is { } found
            ? TypedResults.Ok(found.ToMe())
            : TypedResults.Unauthorized();
    }

    private static async Task<NoContent> SignOut(OperatorSession sessions, HttpContext http, CancellationToken cancellationToken)
    {
        await sessions.SignOut(http, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Me>, ValidationProblem>> Enter(HttpContext http, Operator? entered)
    {
        if (entered is null) return Validator.Fails("token", new Fault(FaultCode.LinkUsed, "This link was used, or is too old."));
        return await Welcome(http, entered);
    }

    private static async Task<Ok<Me>> Welcome(HttpContext http, Operator entered)
    {
        await OperatorSession.SignIn(http, entered);
        return TypedResults.Ok(entered.ToMe());
    }
}

internal static class OperatorRules
{
    internal static Validator Email(this Validator check, string field, string? value) => check.Must(
        value?.Trim() is { Length: >= 3 and <= 200 } email && MailAddress.TryCreate(email, out var address) && address.Address == email,
        field, new Fault(FaultCode.Email, "Give an e-mail address."));

    internal static Validator Password(this Validator check, string field, string? value) => check.Must(
        value is { Length: >= Setup.ShortestPassword and <= Setup.LongestPassword }, field,
        Fault.TextLength(Setup.ShortestPassword, Setup.LongestPassword));
}
