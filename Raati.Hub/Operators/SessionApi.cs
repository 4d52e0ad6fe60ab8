using System.Net.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators.Accounts;
using Raati.Hub.Operators.Sessions;
using Raati.Hub.Storage;
using Entered = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<Raati.Contracts.Api.Me>, Microsoft.AspNetCore.Http.HttpResults.Accepted<Raati.Contracts.Api.SecondStep>,
    Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult, Microsoft.AspNetCore.Http.HttpResults.ValidationProblem>;

namespace Raati.Hub.Operators;

/// <summary>Set-up, invitation and sign-in: what a console asks before it knows who it is, and who it is.</summary>
internal static class SessionApi
{
    internal static void MapSessionApi(this IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/api").WithTags("Session").AllowAnonymous();
        open.MapGet("/setup", IsSetupNeeded).WithName("getSetup");
        var secrets = open.MapGroup("").WithMetadata(TakesSecrets.Metadata);
        secrets.MapPost("/setup", CompleteSetup).WithName("completeSetup");
        secrets.MapPost("/invitations/accept", Accept).WithName("acceptInvitation");
        secrets.MapPost("/session", SignIn).WithName("signIn");
        secrets.MapPost("/session/code", GiveCode).WithName("giveCode");
        secrets.MapPost("/session/passkey/challenge", BeginPasskey).WithName("beginPasskeySignIn");
        secrets.MapPost("/session/passkey", SignInByPasskey).WithName("signInByPasskey");

        var own = routes.MapGroup("/api/session").WithTags("Session").RequireAuthorization(Policies.View);
        own.MapGet("/", Get).WithName("getSession");
        own.MapDelete("/", SignOut).WithName("signOut");
    }

    private static async Task<Ok<SetupState>> IsSetupNeeded(Setup setup, CancellationToken cancellationToken) =>
        TypedResults.Ok(new SetupState { Needed = await setup.IsNeeded(cancellationToken) });

    private static async Task<Results<Ok<Me>, ValidationProblem>> CompleteSetup(
        SetupRequest request, Setup setup, OperatorSession sessions, HttpContext http, CancellationToken cancellationToken)
    {
        var check = new Validator().Text("organizationName", request.OrganizationName, 1, 100).Email("email", request.Email)
            .Password("password", request.Password);
        if (check.Problem is { } problem) return problem;
        return await Enter(http, sessions, await setup.Complete(request, cancellationToken), cancellationToken);
    }

    private static async Task<Results<Ok<Me>, ValidationProblem>> Accept(
        AcceptInvitationRequest request, Invitations invitations, OperatorSession sessions, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Validator().Password("password", request.Password).Problem is { } problem) return problem;
        return await Enter(http, sessions, await invitations.Accept(request, cancellationToken), cancellationToken);
    }

    /// <summary>202: the password was right, and a code is asked for.</summary>
    private static async Task<Entered> SignIn(
        SignInRequest request, SignIns ways, OperatorSession sessions, HttpContext http, CancellationToken cancellationToken)
    {
        var check = new Validator().Text("email", request.Email, 1, 200)
            .Must(!string.IsNullOrEmpty(request.Password), "password", Fault.Required);
        if (check.Problem is { } problem) return problem;
        var outcome = await ways.ByPassword(request.Email, request.Password, cancellationToken);
        if (outcome is { State: SignInState.CodeNeeded, Operator: { } half })
        {
            var (ticket, expiresAt) = ways.SecondStep(half);
            return TypedResults.Accepted((string?)null, new SecondStep { Ticket = ticket, ExpiresAtMs = expiresAt });
        }
        return await Answer(http, sessions, outcome, NoSuchOperator, cancellationToken);
    }

    private static async Task<Entered> GiveCode(
        CodeRequest request, SignIns ways, OperatorSession sessions, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Validator().Text("code", request.Code, 1, 40).Problem is { } problem) return problem;
        return await Answer(http, sessions, await ways.ByCode(request, cancellationToken),
            Validator.Fails("code", AccountFaults.WrongCode), cancellationToken);
    }

    private static async Task<Ok<PasskeyChallenge>> BeginPasskey(Passkeys passkeys, HttpContext http) =>
        TypedResults.Ok(await passkeys.BeginSignIn(http));

    private static async Task<Entered> SignInByPasskey(
        PasskeySignInRequest request, SignIns ways, OperatorSession sessions, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Validator().Credential(request.Credential).Problem is { } problem) return problem;
        return await Answer(http, sessions, await ways.ByPasskey(http, request, cancellationToken),
            Validator.Fails("credential", AccountFaults.PasskeyRefused), cancellationToken);
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

    private static ProblemHttpResult NoSuchOperator =>
        TypedResults.Problem("No operator has this e-mail and password, or the account is locked: after five wrong passwords for 15 minutes.", statusCode: StatusCodes.Status401Unauthorized);

    private static async Task<Entered> Answer(
        HttpContext http, OperatorSession sessions, SignInOutcome outcome, Entered whenWrong, CancellationToken cancellationToken) => outcome switch
        {
            { State: SignInState.In, Operator: { } entered } => await Welcome(http, sessions, entered, outcome.Method, cancellationToken),
            { State: SignInState.Locked } => Proving.Locked(outcome.LockedUntil),
            { State: SignInState.Disabled } => TypedResults.Problem(
                "An admin has disabled this account.", statusCode: StatusCodes.Status403Forbidden),
            { State: SignInState.TooOld } => Validator.Fails("ticket", AccountFaults.StepTooOld),
            _ => whenWrong,
        };

    private static async Task<Results<Ok<Me>, ValidationProblem>> Enter(
        HttpContext http, OperatorSession sessions, Operator? entered, CancellationToken cancellationToken)
    {
        if (entered is null) return Validator.Fails("token", new Fault(FaultCode.LinkUsed, "This link was used, or is too old."));
        return await Welcome(http, sessions, entered, SignInMethod.Link, cancellationToken);
    }

    private static async Task<Ok<Me>> Welcome(
        HttpContext http, OperatorSession sessions, Operator entered, SignInMethod method, CancellationToken cancellationToken)
    {
        await sessions.SignIn(http, entered, method, cancellationToken);
        return TypedResults.Ok(entered.ToMe());
    }
}

internal static class OperatorRules
{
    internal static Validator Email(this Validator check, string field, string? value) => check.Must(
        value?.Trim() is { Length: >= 3 and <= 200 } email && MailAddress.TryCreate(email, out var address) && address.Address == email
            && !email.Any(char.IsControl), // in quotation marks the standard allows them; PostgreSQL does not, and nobody has such a one
        field, new Fault(FaultCode.Email, "Give an e-mail address."));

    internal static Validator Password(this Validator check, string field, string? value) => check.Must(
        value is { Length: >= Setup.ShortestPassword and <= Setup.LongestPassword }, field,
        Fault.TextLength(Setup.ShortestPassword, Setup.LongestPassword));
}
