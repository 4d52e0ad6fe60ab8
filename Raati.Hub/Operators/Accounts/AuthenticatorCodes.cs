using Microsoft.AspNetCore.Identity;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>Identity's provider of authenticator codes, by the injected clock; a code is good once, also at two nodes at the same time.</summary>
internal sealed class AuthenticatorCodes(Database database, TimeProvider time) : IUserTwoFactorTokenProvider<Operator>
{
    private const string TakeStep =
        "update operators set totp_step = @step where id = @id and totp_key is not null and (totp_step is null or totp_step < @step)";

    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Operator> manager, Operator user) => Task.FromResult(user.TotpKey is not null);

    /// <summary>The app makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<Operator> manager, Operator user) => Task.FromResult("");

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Operator> manager, Operator user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { } key) return false;
        if (TotpRule.Match(key, token, time.GetUtcNow(), user.TotpStep) is not { } step) return false;
        return await database.Write(session => session.Execute(TakeStep, new { id = user.Id, step })) == 1;
    }
}
