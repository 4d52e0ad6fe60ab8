using Microsoft.AspNetCore.DataProtection;

namespace Raati.Hub.Operators.Accounts;

/// <summary>How an authenticator app's key is kept: the hub must know it, so it is not hashed but protected by the hub's keys.</summary>
internal sealed class KeyShield(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Raati.Operators.TotpKey");

    internal string Protect(string key) => _protector.Protect(key);

    internal string Unprotect(string kept) => _protector.Unprotect(kept);
}
