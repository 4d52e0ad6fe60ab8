using Microsoft.Playwright;

namespace Raati.Browser.Tests.Screens;

/// <summary>Pictures for the README and the guides: WebP, since a screen is a tenth of its PNG, taken when nothing moves.</summary>
internal static class DocsPicture
{
    private const int Quality = 82;
    private const string Still = "*, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }";

    private static readonly string? Folder = Environment.GetEnvironmentVariable("RAATI_TEST_PICTURES");

    /// <summary>Into the folder that RAATI_TEST_PICTURES names, if it names one.</summary>
    internal static async Task DocsPictureAsync(this IPage page, string name)
    {
        if (string.IsNullOrEmpty(Folder)) return;
        // By the developer tools, since the page's own policy takes no style of ours.
        var tools = await page.Context.NewCDPSessionAsync(page);
        await page.EvaluateAsync("""
            still => { const sheet = new CSSStyleSheet(); sheet.replaceSync(still); document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; }
            """, Still);
        await page.Mouse.MoveAsync(0, 0);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        var taken = await tools.SendAsync("Page.captureScreenshot", new Dictionary<string, object> { ["format"] = "webp", ["quality"] = Quality });
        Directory.CreateDirectory(Folder);
        await File.WriteAllBytesAsync(Path.Combine(Folder, $"{name}.webp"), taken!.Value.GetProperty("data").GetBytesFromBase64());
        await tools.DetachAsync();
    }
}
