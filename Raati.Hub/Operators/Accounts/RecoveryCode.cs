using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

internal static class RecoveryCode
{
    internal const int Number = 10;

    /// <summary>As people type it: case, spaces and hyphens don't matter.</summary>
    internal static string Plain(string typed) =>
        new([.. typed.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u2013')).Select(char.ToUpperInvariant)]);
}

/// <summary>Recovery codes are short enough to be guessed from a fast hash: theirs is slow, and salted by whose they are.</summary>
internal sealed class RecoveryHashes(SlowHashes slow, IOptions<RecoveryHashOptions> options)
{
    private const int HashBytes = 32;

    /// <exception cref="TooBusyException">Too many are before this one.</exception>
    internal Task<byte[][]> Of(OperatorId of, IEnumerable<string> codes, CancellationToken cancellationToken) =>
        slow.Run(() => codes.Select(code => Hash(of, code)).ToArray(), cancellationToken);

    private byte[] Hash(OperatorId of, string code) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(RecoveryCode.Plain(code)), of.Value.ToByteArray(bigEndian: true), options.Value.Iterations, HashAlgorithmName.SHA256, HashBytes);
}

/// <summary>No setting: another number makes every code worthless that was given out.</summary>
internal sealed class RecoveryHashOptions
{
    /// <summary>Rounds of PBKDF2 (RFC 8018, 5.2) for one code.</summary>
    internal int Iterations { get; set; } = 100_000;
}
