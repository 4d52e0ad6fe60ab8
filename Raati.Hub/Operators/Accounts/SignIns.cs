using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>
/// The ways in. By password, and where the operator has an authenticator app by a code in a second step; or by passkey, which is both at once
/// and can't be guessed, so that a lock that somebody's guesses brought about doesn't keep its owner out.
/// </summary>
internal sealed class SignIns(OperatorManager operators, Passkeys passkeys, Tickets tickets, Database database)
{
    /// <summary>
    /// An unknown e-mail and a locked account cost as much time as a wrong password, and all three are answered alike: whoever asks
    /// learns of no e-mail that it is an operator's. A locked account stays locked for the right password too: else the lock would tell who
    /// guessed it.
    /// </summary>
    internal async Task<SignInOutcome> ByPassword(string email, string password, CancellationToken cancellationToken)
    {
        if (await operators.FindByEmailAsync(email.Trim()) is not { PasswordHash: not null } found)
        {
            await operators.Hash(password, cancellationToken);
            return SignInOutcome.Wrong;
        }
        // Wrong ones are forgotten when somebody is in: else the right password would give endless tries at the code.
        if (await operators.Prove(found, password, cancellationToken, forget: false) is not Proof.Right) return SignInOutcome.Wrong;
        if (found.DisabledAt is not null) return new(SignInState.Disabled);
        if (found.TotpKey is not null) return new(SignInState.CodeNeeded, found);
        await operators.ResetAccessFailedCountAsync(found);
        return new(SignInState.In, found, SignInMethod.Password);
    }

    internal (string Ticket, long ExpiresAt) SecondStep(Operator found) =>
        tickets.Make(Tickets.SignIn, new HalfWay(found.Id.Value, found.SecurityStamp));

    /// <summary>By the code of the app, or one of the recovery codes.</summary>
    internal async Task<SignInOutcome> ByCode(CodeRequest request, CancellationToken cancellationToken)
    {
        if (tickets.Read<HalfWay>(Tickets.SignIn, request.Ticket) is not { } begun
            || await database.Read(session => session.FindOperator(new OperatorId(begun.Operator)), cancellationToken) is not { } found
            || found.SecurityStamp != begun.Stamp || found.TotpKey is null)
            return new(SignInState.TooOld);
        if (found.DisabledAt is not null) return new(SignInState.Disabled);
        var code = RecoveryCode.Plain(request.Code);
        var fromApp = code.Length == TotpRule.Digits && code.All(char.IsAsciiDigit);
        var proof = await operators.ProveCode(found, code, fromApp);
        return proof is Proof.Right
            ? new(SignInState.In, found, fromApp ? SignInMethod.PasswordAndCode : SignInMethod.RecoveryCode)
            : proof is Proof.Locked ? new(SignInState.Locked) { LockedUntil = found.LockedUntil } : SignInOutcome.Wrong;
    }

    internal async Task<SignInOutcome> ByPasskey(HttpContext http, PasskeySignInRequest request, CancellationToken cancellationToken) =>
        await passkeys.SignIn(http, request, cancellationToken) switch
        {
            (PasskeyOutcome.Done, { DisabledAt: not null }) => new(SignInState.Disabled),
            (PasskeyOutcome.Done, { } found) => new(SignInState.In, found, SignInMethod.Passkey),
            (PasskeyOutcome.TooOld, _) => new(SignInState.TooOld),
            _ => SignInOutcome.Wrong,
        };
}

internal enum SignInState
{
    Wrong,
    Locked,
    Disabled,
    /// <summary>The first step was too long ago, or the account changed since.</summary>
    TooOld,
    CodeNeeded,
    In,
}

/// <summary>How an attempt went: who is in, or half way in, and how.</summary>
internal readonly record struct SignInOutcome(SignInState State, Operator? Operator = null, SignInMethod Method = SignInMethod.Unknown)
{
    internal static readonly SignInOutcome Wrong = new(SignInState.Wrong);

    internal long? LockedUntil { get; init; }
}
