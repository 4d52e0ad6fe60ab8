using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Raati.Hub.Operators.Accounts;

/// <summary>
/// Time-based one-time codes of RFC 6238: HMAC-SHA-1, steps of 30 s, six digits. Identity's own provider reads the system's clock and
/// doesn't tell which step a code was of, and so can't refuse one that was used.
/// </summary>
internal static class TotpRule
{
    internal const int Digits = 6;
    private const int StepSeconds = 30;
    // The step before and the one after: clocks differ, and people type slowly.
    private const int Drift = 1;
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    internal static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / StepSeconds;

    /// <summary>The step whose code it is, of those that may be used now; null when it is none's.</summary>
    internal static long? Match(string key, string code, DateTimeOffset now, long? lastUsed)
    {
        if (Decode(key) is not { } secret) return null;
        var current = StepAt(now);
        long? found = null;
        for (var step = current - Drift; step <= current + Drift; step++)
            if (CryptographicOperations.FixedTimeEquals(Bytes(Code(secret, step)), Bytes(code)) && step > (lastUsed ?? 0)) found = step;
        return found;
    }

    internal static string Code(ReadOnlySpan<byte> secret, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238: the hash that authenticator apps know.
        var hash = HMACSHA1.HashData(secret, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Null when it is no base32.</summary>
    internal static byte[]? Decode(string key)
    {
        var bytes = new List<byte>();
        var (held, bits) = (0, 0);
        foreach (var letter in key)
        {
            var value = Base32.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0) return null;
            (held, bits) = (((held << 5) | value) & 0xfff, bits + 5);
            if (bits < 8) continue;
            bits -= 8;
            bytes.Add((byte)(held >> bits));
        }
        return [.. bytes];
    }

    /// <summary>What authenticator apps read from a QR code.</summary>
    internal static string Uri(string issuer, string account, string key) =>
        $"otpauth://totp/{Escape(issuer)}:{Escape(account)}?secret={key}&issuer={Escape(issuer)}&algorithm=SHA1&digits={Digits}&period={StepSeconds}";

    private static string Escape(string text) => System.Uri.EscapeDataString(text);

    private static byte[] Bytes(string code) => System.Text.Encoding.UTF8.GetBytes(code);
}
