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
    TimeProvider time) : UserManager<Operator>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
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

    /// <summary>
    /// An unknown e-mail costs as much time as a wrong password, and both are answered alike. A locked account stays locked for the right
    /// password too: else the lock would tell who guessed it.
    /// </summary>
    internal async Task<SignInOutcome> SignIn(string email, string password)
    {
        if (await FindByEmailAsync(email.Trim()) is not { PasswordHash: not null } found)
        {
            Hash(password);
            return default;
        }
        if (await IsLockedOutAsync(found)) return new(null, found.LockedUntil);
        if (await CheckPasswordAsync(found, password))
        {
            await ResetAccessFailedCountAsync(found);
            return new(found, null);
        }
        await AccessFailedAsync(found);
        return await IsLockedOutAsync(found) ? new(null, found.LockedUntil) : default;
    }

    internal string Hash(string password) => PasswordHasher.HashPassword(new Operator(), password);

    /// <summary>A new operator, not stored yet. Without a password it is an invitation.</summary>
    internal Operator New(OrganizationId organization, string email, OperatorRole role, StoreId[] stores, string? password = null)
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
        };
        if (password is not null) made.PasswordHash = Hash(password);
        return made.In(organization);
    }
}

/// <summary>Who signed in, or until when the account is locked, or neither: wrong.</summary>
internal readonly record struct SignInOutcome(Operator? Operator, long? LockedUntil);
