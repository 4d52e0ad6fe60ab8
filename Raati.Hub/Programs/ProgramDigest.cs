using System.Globalization;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>
/// The digest of a set of (publication, version): XOR of a 64-bit hash of each. The hash is FNV-1a 64 over the ASCII of
/// <c>{id}:{version}</c>, then the finaliser of murmur3, since XOR alone keeps FNV's patterns. The tablet computes the same.
/// </summary>
internal static class ProgramDigest
{
    internal const ulong Empty = 0;

    internal static ulong Of(PublicationId id, int version)
    {
        Span<char> text = stackalloc char[48];
        id.Value.TryFormat(text, out var length, "D");
        text[length++] = ':';
        version.TryFormat(text[length..], out var digits, default, CultureInfo.InvariantCulture);
        var hash = 14695981039346656037UL;
        foreach (var character in text[..(length + digits)]) hash = (hash ^ character) * 1099511628211UL;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccdUL;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53UL;
        return hash ^ (hash >> 33);
    }

    internal static string Text(ulong digest) => digest.ToString("x16", CultureInfo.InvariantCulture);
}
