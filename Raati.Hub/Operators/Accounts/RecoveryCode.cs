using System.Security.Cryptography;
using System.Text;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>Recovery codes are short enough to be guessed from a fast hash: theirs is slow, and salted by whose they are.</summary>
internal static class RecoveryCode
{
    internal const int Number = 10;
    private const int Iterations = 100_000;
    private const int HashBytes = 32;

    /// <summary>As people type it: case, spaces and hyphens don't matter.</summary>
    internal static string Plain(string typed) =>
        new([.. typed.Where(letter => !char.IsWhiteSpace(letter) && letter is not ('-' or '\u2013')).Select(char.ToUpperInvariant)]);

    internal static byte[] Hash(OperatorId of, string code) => Rfc2898DeriveBytes.Pbkdf2(
        Encoding.UTF8.GetBytes(Plain(code)), of.Value.ToByteArray(bigEndian: true), Iterations, HashAlgorithmName.SHA256, HashBytes);
}
