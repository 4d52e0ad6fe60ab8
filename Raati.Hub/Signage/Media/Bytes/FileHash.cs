using System.Security.Cryptography;

namespace Raati.Hub.Signage.Media.Bytes;

/// <summary>What a file is called here: SHA-256 of its bytes, in small hex digits.</summary>
internal static class FileHash
{
    internal static async Task<string> Of(string path, CancellationToken cancellationToken = default)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
    }
}
