using Microsoft.AspNetCore.Identity;
using Raati.Hub.Operators.Accounts;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>
/// ASP.NET Core Identity over our own tables. Counters are written by themselves and at once, never from a copy in memory: guesses
/// made side by side all count.
/// </summary>
internal sealed partial class IdentityStore(Database database, KeyShield shield, AuditLog audit, RecoveryHashes recovery)
    : IUserPasswordStore<Operator>, IUserEmailStore<Operator>, IUserLockoutStore<Operator>, IUserSecurityStampStore<Operator>
{
    private const string CountFailure = "update operators set failed_count = failed_count + 1 where id = @id returning failed_count";
    private const string ForgetFailures = "update operators set failed_count = 0 where id = @id";
    private const string LockUntil = "update operators set locked_until = @until where id = @id";

    public async Task<Operator?> FindByIdAsync(string userId, CancellationToken cancellationToken) => Guid.TryParse(userId, out var id)
        ? await database.Read(session => session.FindOperator(new OperatorId(id)), cancellationToken)
        : null;

    public Task<Operator?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) =>
        database.Read(session => session.FindOperator(normalizedUserName), cancellationToken);

    public Task<Operator?> FindByEmailAsync(string normalizedEmail, CancellationToken cancellationToken) =>
        FindByNameAsync(normalizedEmail, cancellationToken);

    /// <summary>Nothing is written back from a copy in memory: each change has its own statement.</summary>
    public Task<IdentityResult> UpdateAsync(Operator user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async Task<int> IncrementAccessFailedCountAsync(Operator user, CancellationToken cancellationToken) =>
        user.FailedCount = await database.Write(session => session.QueryOne<int>(CountFailure, new { id = user.Id }),
            cancellationToken: cancellationToken);

    public async Task ResetAccessFailedCountAsync(Operator user, CancellationToken cancellationToken)
    {
        if (user.FailedCount == 0) return;
        user.FailedCount = 0;
        await database.Write(session => session.Execute(ForgetFailures, new { id = user.Id }), cancellationToken);
    }

    public async Task SetLockoutEndDateAsync(Operator user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken)
    {
        user.LockedUntil = lockoutEnd?.ToUnixTimeMilliseconds();
        await database.Write(session => session.Execute(LockUntil, new { id = user.Id, until = user.LockedUntil }), cancellationToken);
    }

    /// <summary>Operators come to be by set-up, bootstrap and invitation, together with what else those write.</summary>
    public Task<IdentityResult> CreateAsync(Operator user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<IdentityResult> DeleteAsync(Operator user, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<string> GetUserIdAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult(user.Id.Value.ToString());

    public Task<string?> GetUserNameAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    public Task SetUserNameAsync(Operator user, string? userName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetNormalizedUserNameAsync(Operator user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.NormalizedEmail);

    // The name is the e-mail: SetNormalizedEmailAsync writes it.
    public Task SetNormalizedUserNameAsync(Operator user, string? normalizedName, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetPasswordHashAsync(Operator user, string? passwordHash, CancellationToken cancellationToken)
    {
        user.PasswordHash = passwordHash;
        return Task.CompletedTask;
    }

    public Task<string?> GetPasswordHashAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash);

    public Task<bool> HasPasswordAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult(user.PasswordHash is not null);

    public Task SetEmailAsync(Operator user, string? email, CancellationToken cancellationToken)
    {
        user.Email = email ?? "";
        return Task.CompletedTask;
    }

    public Task<string?> GetEmailAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Email);

    /// <summary>Who accepted the invitation read it in that mailbox.</summary>
    public Task<bool> GetEmailConfirmedAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetEmailConfirmedAsync(Operator user, bool confirmed, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetNormalizedEmailAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.NormalizedEmail);

    public Task SetNormalizedEmailAsync(Operator user, string? normalizedEmail, CancellationToken cancellationToken)
    {
        user.NormalizedEmail = normalizedEmail ?? "";
        return Task.CompletedTask;
    }

    public Task<DateTimeOffset?> GetLockoutEndDateAsync(Operator user, CancellationToken cancellationToken) =>
        Task.FromResult(user.LockedUntil is { } until ? DateTimeOffset.FromUnixTimeMilliseconds(until) : (DateTimeOffset?)null);

    public Task<int> GetAccessFailedCountAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult(user.FailedCount);

    public Task<bool> GetLockoutEnabledAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult(true);

    public Task SetLockoutEnabledAsync(Operator user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task SetSecurityStampAsync(Operator user, string stamp, CancellationToken cancellationToken)
    {
        user.SecurityStamp = stamp;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecurityStampAsync(Operator user, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(user.SecurityStamp);

    public void Dispose()
    {
    }
}
