using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>Identity's user manager by the injected clock, and new operators as rows.</summary>
internal sealed class OperatorManager(
    IUserStore<Operator> store, IOptions<IdentityOptions> options, IPasswordHasher<Operator> hasher,
    IEnumerable<IUserValidator<Operator>> userValidators, IEnumerable<IPasswordValidator<Operator>> passwordValidators,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Operator>> logger,
    TimeProvider time, SlowHashes hashes) : UserManager<Operator>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public override async Task<bool> IsLockedOutAsync(Operator user) => await GetLockoutEndDateAsync(user) > time.GetUtcNow();

    public override async Task<IdentityResult> AccessFailedAsync(Operator user)
    {
        var failures = (IUserLockoutStore<Operator>)Store;
        if (await failures.IncrementAccessFailedCountAsync(user, CancellationToken) < Options.Lockout.MaxFailedAccessAttempts)
            return IdentityResult.Success;
        await failures.SetLockoutEndDateAsync(user, time.GetUtcNow() + Options.Lockout.DefaultLockoutTimeSpan, CancellationToken);
        await failures.ResetAccessFailedCountAsync(user, CancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>Only the count: Identity's own would write the whole operator back as it was read, and undo a password that was changed meanwhile.</summary>
    public override async Task<IdentityResult> ResetAccessFailedCountAsync(Operator user)
    {
        await ((IUserLockoutStore<Operator>)Store).ResetAccessFailedCountAsync(user, CancellationToken);
        return IdentityResult.Success;
    }

    /// <summary>
    /// Whether it is the operator's password. Wrong ones count toward the lock; a right one forgets them, unless there is more to prove. It is
    /// hashed for a locked operator too: how long the answer takes must not tell.
    /// </summary>
    /// <exception cref="TooBusyException">Too many are being hashed.</exception>
    internal async Task<Proof> Prove(Operator found, string password, CancellationToken cancellationToken, bool forget = true)
    {
        var kept = found.PasswordHash ?? throw new InvalidOperationException("Who was only invited has no password to prove.");
        var right = await hashes.Run(
            () => PasswordHasher.VerifyHashedPassword(found, kept, password) is not PasswordVerificationResult.Failed, cancellationToken);
        return await Count(found, () => Task.FromResult(right), forget);
    }

    /// <summary>Whether it is a code of the operator's app or list that was not used yet. Wrong ones count toward the lock as passwords do.</summary>
    internal Task<Proof> ProveCode(Operator found, string code, bool fromApp) => Count(found, () => fromApp
        ? VerifyTwoFactorTokenAsync(found, Options.Tokens.AuthenticatorTokenProvider, code)
        : ((IUserTwoFactorRecoveryCodeStore<Operator>)Store).RedeemCodeAsync(found, code, CancellationToken), forget: true);

    internal string[] NewRecoveryCodes(int number) => [.. Enumerable.Range(0, number).Select(_ => CreateTwoFactorRecoveryCode())];

    /// <exception cref="TooBusyException">Too many are being hashed.</exception>
    internal Task<string> Hash(string password, CancellationToken cancellationToken) =>
        hashes.Run(() => PasswordHasher.HashPassword(new Operator(), password), cancellationToken);

    /// <summary>A new operator, not stored yet. Without a password it is an invitation.</summary>
    internal Operator New(OrganizationId organization, string email, OperatorRole role, StoreId[] stores, string? passwordHash = null)
    {
        var now = time.GetUtcNow();
        var made = new Operator
        {
            Id = new OperatorId(Guid.CreateVersion7(now)),
            Email = email.Trim(),
            NormalizedEmail = NormalizeEmail(email.Trim())!,
            SecurityStamp = Doors.Secret.New(),
            Role = WireEnum.Name(role),
            CreatedAt = now.ToUnixTimeMilliseconds(),
            Stores = stores,
            PasswordHash = passwordHash,
        };
        return made.In(organization);
    }

    private async Task<Proof> Count(Operator found, Func<Task<bool>> isRight, bool forget)
    {
        if (await IsLockedOutAsync(found)) return Proof.Locked;
        if (await isRight())
        {
            if (forget) await ResetAccessFailedCountAsync(found);
            return Proof.Right;
        }
        await AccessFailedAsync(found);
        return await IsLockedOutAsync(found) ? Proof.Locked : Proof.Wrong;
    }
}

internal enum Proof
{
    Wrong,
    /// <summary>Too many were wrong; this one was not even looked at.</summary>
    Locked,
    Right,
}
