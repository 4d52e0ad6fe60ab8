using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators.Sessions;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>The caller's own account: password, authenticator app, sessions. An API key has none.</summary>
internal static class AccountApi
{
    internal static void MapAccountApi(this IEndpointRouteBuilder routes)
    {
        var account = routes.MapGroup("/api/account").WithTags("Account").RequireAuthorization(Policies.Account);
        account.MapGet("/", Get).WithName("getAccount");
        account.MapGet("/sessions", ListSessions).WithName("listSessions");
        account.MapDelete("/sessions/{id:guid}", EndSession).WithName("endSession");
        account.MapPost("/sessions/end-others", EndOthers).WithName("endOtherSessions");

        // What takes a password is as slow as signing in.
        var proved = account.MapGroup("").WithMetadata(TakesSecrets.Metadata);
        proved.MapPost("/password", ChangePassword).WithName("changePassword");
        proved.MapPost("/totp", BeginTotp).WithName("beginTotp");
        proved.MapPost("/totp/confirm", ConfirmTotp).WithName("confirmTotp");
        proved.MapPost("/totp/off", TurnTotpOff).WithName("turnTotpOff");
        proved.MapPost("/recovery-codes", ReplaceCodes).WithName("makeRecoveryCodes");
    }

    private static async Task<Results<Ok<AccountView>, NotFound>> Get(Account account, HttpContext http, CancellationToken cancellationToken) =>
        await account.Find(http.Me(), cancellationToken) is { } me
            ? TypedResults.Ok(await account.View(me, cancellationToken))
            : TypedResults.NotFound();

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> ChangePassword(
        PasswordChangeRequest request, Account account, Proving proving, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Validator().Password("newPassword", request.NewPassword).Problem is { } problem) return problem;
        switch (await proving.Ask(http, request.CurrentPassword, "currentPassword", cancellationToken))
        {
            case { Refusal: { } refusal }: return refusal;
            case { Problem: { } locked }: return locked;
            case var proved:
                await account.ChangePassword(http.User.Caller(), proved.Me!, request.NewPassword, http.User.SessionId(), cancellationToken);
                return TypedResults.NoContent();
        }
    }

    private static async Task<Results<Ok<TotpKey>, ValidationProblem, ProblemHttpResult>> BeginTotp(
        PasswordProof request, Account account, Proving proving, HttpContext http, CancellationToken cancellationToken) =>
        await proving.Ask(http, request.Password, "password", cancellationToken) switch
        {
            { Refusal: { } refusal } => refusal,
            { Problem: { } locked } => locked,
            var proved => TypedResults.Ok(account.BeginTotp(proved.Me!)),
        };

    private static async Task<Results<Ok<RecoveryCodes>, ValidationProblem, NotFound>> ConfirmTotp(
        CodeRequest request, Account account, HttpContext http, CancellationToken cancellationToken)
    {
        if (await account.Find(http.Me(), cancellationToken) is not { } me) return TypedResults.NotFound();
        return await account.ConfirmTotp(http.User.Caller(), me, request, cancellationToken) switch
        {
            (ConfirmOutcome.Done, var codes) => TypedResults.Ok(new RecoveryCodes { Codes = codes }),
            (ConfirmOutcome.TooOld, _) => Validator.Fails("ticket", AccountFaults.StepTooOld),
            _ => Validator.Fails("code", AccountFaults.WrongCode),
        };
    }

    private static async Task<Results<NoContent, ValidationProblem, ProblemHttpResult>> TurnTotpOff(
        PasswordProof request, Account account, Proving proving, HttpContext http, CancellationToken cancellationToken)
    {
        switch (await proving.Ask(http, request.Password, "password", cancellationToken))
        {
            case { Refusal: { } refusal }: return refusal;
            case { Problem: { } locked }: return locked;
            case var proved:
                await account.TurnTotpOff(http.User.Caller(), proved.Me!, cancellationToken);
                return TypedResults.NoContent();
        }
    }

    private static async Task<Results<Ok<RecoveryCodes>, ValidationProblem, NotFound, ProblemHttpResult>> ReplaceCodes(
        PasswordProof request, Account account, Proving proving, HttpContext http, CancellationToken cancellationToken) =>
        await proving.Ask(http, request.Password, "password", cancellationToken) switch
        {
            { Refusal: { } refusal } => refusal,
            { Problem: { } locked } => locked,
            var proved => await account.ReplaceCodes(http.User.Caller(), proved.Me!, cancellationToken) is { } codes
                ? TypedResults.Ok(new RecoveryCodes { Codes = codes })
                : TypedResults.NotFound(),
        };

    private static async Task<Ok<SessionView[]>> ListSessions(SessionDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.List(http.User.Caller(), http.Me(), http.User.SessionId(), cancellationToken));

    private static async Task<Results<NoContent, NotFound>> EndSession(
        Guid id, SessionDesk desk, HttpContext http, CancellationToken cancellationToken) =>
        await desk.End(http.User.Caller(), http.Me(), id, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<NoContent> EndOthers(SessionDesk desk, HttpContext http, CancellationToken cancellationToken)
    {
        await desk.EndOthers(http.User.Caller(), http.Me(), http.User.SessionId(), cancellationToken);
        return TypedResults.NoContent();
    }

    internal static OperatorId Me(this HttpContext http) =>
        http.User.OperatorId() ?? throw new InvalidOperationException("The caller is no operator: the route lacks its policy.");
}

internal static class AccountFaults
{
    internal static readonly Fault WrongPassword = new(FaultCode.WrongPassword, "Not your password.");
    internal static readonly Fault WrongCode = new(FaultCode.WrongCode, "Not the code of now, or used already.");
    internal static readonly Fault StepTooOld = new(FaultCode.StepTooOld, "The first step was too long ago: begin again.");
    internal static readonly Fault PasskeyRefused = new(FaultCode.PasskeyRefused, "This passkey was refused.");
}
