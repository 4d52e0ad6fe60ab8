using System.Text.RegularExpressions;
using Raati.Testing.Servers;

namespace Raati.Browser.Tests;

/// <summary>One more build of the tablet's page: the real one under another name, or one whose code does nothing.</summary>
internal sealed partial class TabletBuild : IAsyncDisposable
{
    private TabletBuild(string name) => Name = name;

    internal string Name { get; }

    /// <summary>For a hub to serve in place of its own.</summary>
    internal string Root { get; } = TestDirectory.Create("web");

    /// <summary>The one that the hub serves by itself.</summary>
    internal static string Own => File.ReadAllText(Path.Combine(Web, "kiosk", "build.txt")).Trim();

    private static string Web => Path.Combine(AppContext.BaseDirectory, "web");

    /// <param name="name">Its id.</param>
    /// <param name="paints">Otherwise its first script is empty: a page that stays blank.</param>
    /// <param name="mustPaintWithin">What its worker waits for it in place of 60 s: a worker's clock can't be put on.</param>
    internal static async Task<TabletBuild> MakeAsync(string name, bool paints, TimeSpan mustPaintWithin)
    {
        var build = new TabletBuild(name);
        foreach (var file in Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) is ".br" or ".gz") continue;
            var to = Path.Combine(build.Root, Path.GetRelativePath(Web, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
        var kiosk = Path.Combine(build.Root, "kiosk");
        var entry = Entry().Match(await File.ReadAllTextAsync(Path.Combine(kiosk, "index.html"))).Groups[1].Value;
        // Files are named by their content: another content is another name.
        var renamed = $"index-{name}.js";
        File.Move(Path.Combine(kiosk, "assets", entry), Path.Combine(kiosk, "assets", renamed));
        if (!paints) await File.WriteAllTextAsync(Path.Combine(kiosk, "assets", renamed), "// nothing\n");
        foreach (var file in (string[])["index.html", "sw.js", "build.txt"])
        {
            var text = await File.ReadAllTextAsync(Path.Combine(kiosk, file));
            var changed = text.Replace(Own, name, StringComparison.Ordinal).Replace(entry, renamed, StringComparison.Ordinal)
                .Replace("PaintsWithinMs = 60_000", $"PaintsWithinMs = {mustPaintWithin.TotalMilliseconds}", StringComparison.Ordinal);
            Assert.NotEqual(text, changed);
            await File.WriteAllTextAsync(Path.Combine(kiosk, file), changed);
        }
        return build;
    }

    public async ValueTask DisposeAsync() => await TestDirectory.RemoveAsync(Root);

    [GeneratedRegex("<script type=\"module\"[^>]* src=\"/kiosk/assets/([^\"]+)\"")]
    private static partial Regex Entry();
}
