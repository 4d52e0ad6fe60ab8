using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticFiles;

namespace Raati.Hub.WebApps;

/// <summary>One built web app, known file by file: what is not in the list does not exist, whatever the path says.</summary>
internal sealed class WebApp
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();
    private readonly FrozenDictionary<string, WebFile> _files;
    private readonly bool _answersAllPaths;

    private WebApp(FrozenDictionary<string, WebFile> files, string prefix, string policy, bool answersAllPaths, bool hasPreview)
    {
        _files = files;
        _answersAllPaths = answersAllPaths;
        Prefix = prefix;
        Policy = policy;
        HasPreview = hasPreview;
        Preloads = Preloads.Read(_files.GetValueOrDefault("preloads.json")?.Content, prefix);
        Build = _files.TryGetValue("build.txt", out var file) ? System.Text.Encoding.UTF8.GetString(file.Content).Trim() : "";
    }

    /// <summary>Where it is served, without a slash at its end.</summary>
    internal string Prefix { get; }

    internal Preloads Preloads { get; }

    internal WebFile? Page => _files.GetValueOrDefault("index.html");

    /// <summary>Its Content-Security-Policy.</summary>
    internal string Policy { get; }

    /// <summary>With <c>?preview</c> its page is shown in a frame, with nothing behind it.</summary>
    internal bool HasPreview { get; }

    /// <summary>Its build id, as the build wrote it.</summary>
    internal string Build { get; }

    /// <param name="directory">The built app; a hub without it answers 404 there.</param>
    /// <param name="prefix">Where it is served, without a slash at its end.</param>
    /// <param name="policy">Content-Security-Policy of its pages.</param>
    /// <param name="answersAllPaths">Paths that name no file get the page: the app's own router knows them.</param>
    /// <param name="hasPreview">Its page may be asked for as a preview.</param>
    /// <param name="workerOff">What takes its service worker away is served in the worker's place.</param>
    internal static WebApp Load(
        string directory, string prefix, string policy, bool answersAllPaths, bool hasPreview = false, bool workerOff = false)
    {
        var files = Directory.Exists(directory) ? Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories).ToHashSet(StringComparer.Ordinal) : [];
        var byName = files.Where(file => !IsShorterForm(file)).ToDictionary(NameOf, Read);
        if (byName.Remove(TabletWorker.OffFile, out var off) && workerOff) byName[TabletWorker.File] = off;
        return new(byName.ToFrozenDictionary(), prefix, policy, answersAllPaths, hasPreview);

        string NameOf(string file) => Path.GetRelativePath(directory, file).Replace('\\', '/');
        bool IsShorterForm(string file) => Path.GetExtension(file) is ".br" or ".gz" && files.Contains(file[..^3]);
        byte[]? Shorter(string file) => files.Contains(file) ? File.ReadAllBytes(file) : null;
        WebFile Read(string file) => new(NameOf(file), File.ReadAllBytes(file), TypeOf(file), Shorter(file + ".br"), Shorter(file + ".gz"));
    }

    internal WebFile? Find(string path)
    {
        if (path is "") return Page;
        if (_files.TryGetValue(path, out var file)) return file;
        return _answersAllPaths && !Path.HasExtension(path) ? Page : null;
    }

    private static string TypeOf(string file) => ContentTypes.TryGetContentType(file, out var type)
        ? type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type
        : "application/octet-stream";
}
