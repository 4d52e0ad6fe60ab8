using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Raati.Hub.Operators.Accounts;

/// <summary>
/// What something of two steps carries from the first to the second: sealed by the hub's keys, so that nothing is stored for who never
/// takes the second, and any node takes it. Good for 5 minutes by the hub's clock.
/// </summary>
internal sealed class Tickets(IDataProtectionProvider protection, TimeProvider time)
{
    internal const string SignIn = "sign-in";
    internal const string Totp = "totp";
    internal const string PasskeySignIn = "passkey sign-in";
    internal const string PasskeyMaking = "passkey making";

    internal static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);
    private const string Prefix = "Raati.Ticket ";

    internal (string Ticket, long ExpiresAt) Make<T>(string purpose, T content)
    {
        var expiresAt = (time.GetUtcNow() + Lasts).ToUnixTimeMilliseconds();
        var sealedText = protection.CreateProtector(Prefix + purpose).Protect(JsonSerializer.Serialize(new Envelope<T>(expiresAt, content)));
        return (sealedText, expiresAt);
    }

    /// <summary>Null: too old, of another purpose, or never one of ours.</summary>
    internal T? Read<T>(string purpose, string ticket) where T : class
    {
        try
        {
            var envelope = JsonSerializer.Deserialize<Envelope<T>>(protection.CreateProtector(Prefix + purpose).Unprotect(ticket));
            return envelope is not null && envelope.ExpiresAt > time.GetUtcNow().ToUnixTimeMilliseconds() ? envelope.Content : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Envelope<T>(long ExpiresAt, T Content);
}

/// <summary>Somebody who is half way in, or half way through a change; the stamp ends it when the account changes meanwhile.</summary>
internal sealed record HalfWay(Guid Operator, string Stamp, string State = "");
