using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>
/// Proves that this organization's hubs gave out an (epoch, offset): an HMAC under a key that stands with the organization in the database,
/// and so survives a restore. A tablet that names a place of its own making has no proof of it.
/// </summary>
internal sealed class LogSeal(OrganizationId organization, byte[]? key)
{
    // 128 bits: enough against guessing, and short beside every push.
    private const int ProofBytes = 16;

    /// <summary>Base64url, 22 characters; null when the organization has no key: then nothing is proven.</summary>
    internal string? Of(long epoch, long offset)
    {
        if (key is not { Length: > 0 }) return null;
        var place = string.Create(CultureInfo.InvariantCulture, $"log|{organization.Value:N}|{epoch}|{offset}");
        return Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(place)).AsSpan(0, ProofBytes));
    }

    internal bool IsGood(long epoch, long offset, string? proof) => proof is not null && Of(epoch, offset) is { } good
        && CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes<char>(good), MemoryMarshal.AsBytes<char>(proof));
}
