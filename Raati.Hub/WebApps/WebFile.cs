using System.Security.Cryptography;

namespace Raati.Hub.WebApps;

/// <summary>One file of a web app, and its shorter forms as the build left them beside it. Both apps together are about two megabytes, so they are kept in memory.</summary>
internal sealed class WebFile(string path, byte[] content, string contentType, byte[]? brotli, byte[]? gzip)
{
    internal byte[] Content { get; } = content;

    internal string ContentType { get; } = contentType;

    /// <summary>Files in assets/ carry their content's hash in their name.</summary>
    internal bool Immutable { get; } = path.StartsWith("assets", StringComparison.Ordinal);

    internal string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";

    /// <summary>It has a shorter form, so the answer depends on what is accepted.</summary>
    internal bool Varies => brotli is not null || gzip is not null;

    /// <summary>The shortest form that is accepted. Browsers ask for brotli on https only.</summary>
    internal (byte[] Content, string? Encoding) Shortest(string accepted)
    {
        if (brotli is not null && accepted.Contains("br", StringComparison.OrdinalIgnoreCase)) return (brotli, "br");
        if (gzip is not null && accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase)) return (gzip, "gzip");
        return (Content, null);
    }
}
