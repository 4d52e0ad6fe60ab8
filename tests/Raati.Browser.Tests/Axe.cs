using System.Text.Json;
using Microsoft.Playwright;

namespace Raati.Browser.Tests;

/// <summary>What the accessibility rules of axe find on a page as it stands.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'], iframes: false })).violations
          .filter(found => found.impact === 'serious' || found.impact === 'critical')
          .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`))
        """;

    private static readonly Lazy<string> Script = new(() => File.ReadAllText(Path.Combine(Root(), "node_modules/axe-core/axe.min.js")));

    /// <summary>The serious and critical findings, one a line; none: empty.</summary>
    internal static async Task<string[]> SeriousAsync(IPage page)
    {
        // Evaluated, not added as an element: the page's own policy lets no foreign script in.
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Script.Value);
        var found = await page.EvaluateAsync<JsonElement>(Run);
        return found.Deserialize<string[]>() ?? [];
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Raati.sln"))) directory = directory.Parent;
        return directory.FullName;
    }
}
