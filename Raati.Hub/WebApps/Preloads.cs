using System.Text.Json;

namespace Raati.Hub.WebApps;

/// <summary>
/// Which files a path of an app needs, as the build wrote them (preloads.json). They go into the answer's Link header, so that the browser asks
/// for a page's own beside the first ones and not only when those have run.
/// </summary>
internal sealed class Preloads
{
    private readonly (string[] Path, string Links)[] _routes;

    private Preloads((string[] Path, string Links)[] routes) => _routes = routes;

    /// <param name="json">What the build wrote; null: this app has none.</param>
    /// <param name="prefix">Where the app is served, without a slash at its end.</param>
    internal static Preloads Read(byte[]? json, string prefix)
    {
        var routes = json is null ? [] : JsonSerializer.Deserialize<Route[]>(json, Wire.Json) ?? [];
        return new(Array.ConvertAll(routes, route => (Segments(route.Path), string.Join(", ", route.Files.Select(file => LinkOf(prefix, file))))));
    }

    /// <summary>A Link header's value; null when there is nothing to name.</summary>
    internal string? For(string path)
    {
        var asked = Segments(path);
        // As the router has them: a place with a name goes before one that takes any.
        return _routes.FirstOrDefault(route => Fits(route.Path, asked)).Links is { Length: > 0 } links ? links : null;
    }

    private static bool Fits(string[] route, string[] asked) =>
        route.Length == asked.Length && route.Zip(asked).All(pair => pair.First.StartsWith('$') || pair.First == pair.Second);

    private static string[] Segments(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);

    private static string LinkOf(string prefix, string file) => file switch
    {
        // An answer of the API: its path is whole.
        ['/', ..] => $"<{file}>; rel=preload; as=fetch; crossorigin",
        _ when file.EndsWith(".css", StringComparison.Ordinal) => $"<{prefix}/{file}>; rel=preload; as=style; crossorigin",
        _ => $"<{prefix}/{file}>; rel=modulepreload",
    };

    private sealed record Route
    {
        public string Path { get; init; } = "";
        public string[] Files { get; init; } = [];
    }
}
