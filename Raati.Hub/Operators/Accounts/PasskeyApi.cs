using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;

namespace Raati.Hub.Operators.Accounts;

/// <summary>The caller's own passkeys.</summary>
internal static class PasskeyApi
{
    internal static void MapPasskeyApi(this IEndpointRouteBuilder routes)
    {
        var passkeys = routes.MapGroup("/api/account/passkeys").WithTags("Account").RequireAuthorization(Policies.Account);
        passkeys.MapPost("/", Make).WithName("addPasskey");
        passkeys.MapPut("/{id:guid}", Rename).WithName("renamePasskey");
        passkeys.MapDelete("/{id:guid}", Remove).WithName("removePasskey");
        passkeys.MapPost("/challenge", Begin).WithName("beginPasskey").WithMetadata(TakesSecrets.Metadata);
    }

    private static async Task<Results<Ok<PasskeyChallenge>, ValidationProblem, ProblemHttpResult>> Begin(
        PasswordProof request, Passkeys passkeys, Proving proving, HttpContext http, CancellationToken cancellationToken) =>
        await proving.Ask(http, request.Password, "password", cancellationToken) switch
        {
            { Refusal: { } refusal } => refusal,
            { Problem: { } locked } => locked,
            var proved => TypedResults.Ok(await passkeys.BeginMaking(http, proved.Me!)),
        };

    private static async Task<Results<Ok<PasskeyView>, ValidationProblem, NotFound>> Make(
        PasskeyRequest request, Passkeys passkeys, Account account, HttpContext http, CancellationToken cancellationToken)
    {
        var check = new Validator().PasskeyName(request.Name).Credential(request.Credential);
        if (check.Problem is { } problem) return problem;
        if (await account.Find(http.Me(), cancellationToken) is not { } me) return TypedResults.NotFound();
        return await passkeys.Make(http, http.User.Caller(), me, request, cancellationToken) switch
        {
            (_, { } made) => TypedResults.Ok(made),
            (PasskeyOutcome.TooOld, _) => Validator.Fails("ticket", AccountFaults.StepTooOld),
            (PasskeyOutcome.TooMany, _) => Validator.Fails("name", Fault.ListLength(0, Passkeys.MostOfOne)),
            _ => Validator.Fails("credential", AccountFaults.PasskeyRefused),
        };
    }

    private static async Task<Results<NoContent, ValidationProblem, NotFound>> Rename(
        Guid id, PasskeyNameRequest request, Passkeys passkeys, HttpContext http, CancellationToken cancellationToken)
    {
        if (new Validator().PasskeyName(request.Name).Problem is { } problem) return problem;
        return await passkeys.Rename(http.User.Caller(), http.Me(), id, request.Name.Trim(), cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.NotFound();
    }

    private static async Task<Results<NoContent, NotFound>> Remove(
        Guid id, Passkeys passkeys, HttpContext http, CancellationToken cancellationToken) =>
        await passkeys.Remove(http.User.Caller(), http.Me(), id, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static Validator PasskeyName(this Validator check, string? name) => check.Text("name", name, 1, 60);

    internal static Validator Credential(this Validator check, string? credential) => check.Must(
        credential is { Length: >= 1 and <= Passkeys.LongestCredential }, "credential", Fault.TextLength(1, Passkeys.LongestCredential));
}
