using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Raati.Hub.WebApps;

/// <summary>One built web app, known file by file: what is not in the list does not exist, whatever the path says.</summary>
internal sealed class WebApp
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private readonly FrozenDictionary<string, WebFile> _files;
    private readonly bool _answersAllPaths;

    private WebApp(FrozenDictionary<string, WebFile> files, string policy, bool answersAllPaths)
    {
        _files = files;
        _answersAllPaths = answersAllPaths;
        Policy = policy;
        Build = _files.TryGetValue("build.txt", out var file) ? System.Text.Encoding.UTF8.GetString(file.Content).Trim() : "";
    }

    /// <summary>Its Content-Security-Policy.</summary>
    internal string Policy { get; }

    /// <summary>Its build id, as the build wrote it.</summary>
    internal string Build { get; }

    /// <param name="directory">The built app; a hub without it answers 404 there.</param>
    /// <param name="policy">Content-Security-Policy of its pages.</param>
    /// <param name="answersAllPaths">Paths that name no file get the page: the app's own router knows them.</param>
    internal static WebApp Load(string directory, string policy, bool answersAllPaths)
    {
        var files = Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories) : [];
        return new(files.ToFrozenDictionary(file => Path.GetRelativePath(directory, file).Replace('\\', '/'), Read), policy, answersAllPaths);

        WebFile Read(string file) => new(Path.GetRelativePath(directory, file), File.ReadAllBytes(file), TypeOf(file));
    }

    internal WebFile? Find(string path)
    {
        if (path is "") path = "index.html";
        if (_files.TryGetValue(path, out var file)) return file;
        return _answersAllPaths && !Path.HasExtension(path) ? _files.GetValueOrDefault("index.html") : null;
    }

    private static string TypeOf(string file) => ContentTypes.TryGetContentType(file, out var type)
        ? type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type
        : "application/octet-stream";
}

/// <summary>One file of a web app. Both apps together are about a megabyte, so they are kept in memory.</summary>
internal sealed class WebFile(string path, byte[] content, string contentType)
{
    private readonly Lazy<byte[]?> _zipped = new(() => IsText(contentType) ? Zip(content) : null);

    internal byte[] Content { get; } = content;

    internal string ContentType { get; } = contentType;

    /// <summary>Files in assets/ carry their content's hash in their name.</summary>
    internal bool Immutable { get; } = path.StartsWith("assets", StringComparison.Ordinal);

    internal string Tag { get; } = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";

    /// <summary>Gzip, since browsers ask for nothing better on plain http; null where it wouldn't help.</summary>
    internal byte[]? Zipped => _zipped.Value;

    private static bool IsText(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("javascript", StringComparison.Ordinal)
        || type.Contains("json", StringComparison.Ordinal) || type.Contains("svg", StringComparison.Ordinal);

    private static byte[] Zip(byte[] content)
    {
        using var zipped = new MemoryStream();
        using (var gzip = new GZipStream(zipped, CompressionLevel.SmallestSize)) gzip.Write(content);
        return zipped.ToArray();
    }
}
