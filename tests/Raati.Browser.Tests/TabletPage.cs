using Microsoft.Playwright;

namespace Raati.Browser.Tests;

/// <summary>A real tablet page, and the person in front of it.</summary>
internal sealed class TabletPage(IPage page) : IAsyncDisposable
{
    internal IPage Page => page;

    internal ILocator Question => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    internal static async Task<TabletPage> OpenAsync(IBrowser browser, Uri hub, List<string>? complaints = null, string path = "") =>
        new(await browser.OpenTabletAsync(hub, complaints, path));

    /// <summary>The pairing code it shows.</summary>
    internal async Task<string> CodeAsync()
    {
        var shown = page.Locator("output.code");
        await Assertions.Expect(shown).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[A-Z0-9]{6}$"));
        return (await shown.TextContentAsync())!.Trim();
    }

    /// <summary>Touches an option, as soon as the painting has stood long enough to count.</summary>
    internal async Task TapAsync(string option)
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = option, Exact = true });
        await Assertions.Expect(button).ToBeEnabledAsync();
        await button.TapAsync();
    }

    /// <summary>The bar of an option, with its number.</summary>
    internal ILocator Bar(string option) => page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = option });

    /// <summary>An open page calls for its hub for ever, also when that is gone.</summary>
    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
