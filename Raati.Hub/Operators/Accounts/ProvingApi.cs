using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Hub.Doors;

namespace Raati.Hub.Operators.Accounts;

/// <summary>Asks the caller for the password once more, before what a borrowed browser must not do. Wrong ones count toward the lock.</summary>
internal sealed class Proving(Account account, OperatorManager operators)
{
    internal async Task<Proved> Ask(HttpContext http, string password, string field, CancellationToken cancellationToken)
    {
        if (await account.Find(http.Me(), cancellationToken) is not { } me) return Wrong(field);
        return await operators.Prove(me, password, cancellationToken) switch
        {
            Proof.Right => new Proved(me),
            Proof.Locked => new Proved { Problem = Locked(me.LockedUntil) },
            _ => Wrong(field),
        };
    }

    internal static ProblemHttpResult Locked(long? until) => TypedResults.Problem(
        "Too many wrong passwords or codes: this account is locked for a while.",
        statusCode: StatusCodes.Status423Locked, extensions: [new("lockedUntilMs", until)]);

    private static Proved Wrong(string field) => new() { Refusal = Validator.Fails(field, AccountFaults.WrongPassword) };
}

/// <summary>Who it is, or what to answer instead.</summary>
internal readonly record struct Proved(Operator? Me)
{
    internal ValidationProblem? Refusal { get; init; }
    internal ProblemHttpResult? Problem { get; init; }
}
