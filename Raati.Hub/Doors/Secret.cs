using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Raati.Hub.Doors;

/// <summary>256 random bits as text, and the hash that is all the database keeps. So much randomness needs no slow hash.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    internal static string New(string prefix = "") => prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    internal static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>Another secret that only who has this one can know; the same every time.</summary>
    internal static string Derive(string secret, string purpose, string prefix) =>
        prefix + Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(purpose)));

    internal static bool Matches(string secret, byte[] hash) => CryptographicOperations.FixedTimeEquals(Hash(secret), hash);
}
