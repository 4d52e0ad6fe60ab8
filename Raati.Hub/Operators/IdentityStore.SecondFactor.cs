using Microsoft.AspNetCore.Identity;
using Raati.Hub.Operators.Accounts;

namespace Raati.Hub.Operators;

/// <summary>
/// What Identity asks of the second factor. Turning it on and off is a change with its line in the audit log, and stands in
/// <see cref="Account"/>; here the operator in memory is filled, and recovery codes are used up.
/// </summary>
internal sealed partial class IdentityStore
    : IUserTwoFactorStore<Operator>, IUserAuthenticatorKeyStore<Operator>, IUserTwoFactorRecoveryCodeStore<Operator>
{
    public Task<bool> GetTwoFactorEnabledAsync(Operator user, CancellationToken cancellationToken) => Task.FromResult(user.TotpKey is not null);

    /// <summary>It is on when there is a key.</summary>
    public Task SetTwoFactorEnabledAsync(Operator user, bool enabled, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<string?> GetAuthenticatorKeyAsync(Operator user, CancellationToken cancellationToken) =>
        Task.FromResult(user.TotpKey is { } kept ? shield.Unprotect(kept) : null);

    public Task SetAuthenticatorKeyAsync(Operator user, string key, CancellationToken cancellationToken)
    {
        user.TotpKey = shield.Protect(key);
        return Task.CompletedTask;
    }

    public async Task ReplaceCodesAsync(Operator user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        var hashes = await recovery.Of(user.Id, recoveryCodes, cancellationToken);
        await database.Write(session => session.ReplaceRecoveryCodes(user.OrganizationId, user.Id, hashes), cancellationToken);
    }

    /// <summary>True once for each code.</summary>
    public async Task<bool> RedeemCodeAsync(Operator user, string code, CancellationToken cancellationToken)
    {
        // Hashed here, before the transaction: on SQLite every write waits for the one that runs.
        var hash = (await recovery.Of(user.Id, [code], cancellationToken))[0];
        return await database.Write(async session =>
        {
            if (!await session.UseRecoveryCode(user.OrganizationId, user.Id, hash)) return false;
            await audit.Write(session, user.OrganizationId, user.Email, "operator.recoveryCode", user.Id.Value);
            return true;
        }, cancellationToken: cancellationToken);
    }

    public Task<int> CountCodesAsync(Operator user, CancellationToken cancellationToken) =>
        database.Read(session => session.CountRecoveryCodes(user.OrganizationId, user.Id), cancellationToken);
}
