using Microsoft.Playwright;

namespace Raati.Browser.Tests.Screens;

/// <summary>
/// Every screen of the console at both sizes, in its languages, light and dark: nothing is wider than the window, and no page fails. With
/// RAATI_TEST_SCREENSHOTS it leaves a picture of each.
/// </summary>
[Trait("Category", "Pictures")]
public sealed class ConsoleScreensTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (int Width, int Height)[] Sizes = [(1440, 900), (1024, 768)];

    private static readonly string[] Languages = ["fi", "en"];

    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    /// <summary>By how much something sticks out of the window to the right.</summary>
    private const string TooWide = "() => document.documentElement.scrollWidth - window.innerWidth";

    private readonly List<string> faults = [];

    [Fact]
    public async Task Every_screen_of_a_living_cooperative_fits_its_window()
    {
        await using var scene = await Scene.SetAsync();
        await LookAsync(scene.Hub.Url, await ConsoleScreens.OfAsync(scene.Saara), scene.EnterAsync);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_screen_while_an_urgent_message_is_up_fits_its_window()
    {
        await using var scene = await Scene.SetAsync();
        await LookAsync(scene.Hub.Url, await ConsoleScreens.OfTakeoversAsync(scene.Saara), scene.EnterAsync);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task Every_screen_of_an_empty_cooperative_and_of_somebody_outside_fits_its_window()
    {
        await using var newcomer = await Newcomer.SetAsync();
        await LookAsync(newcomer.Hub.Url, ConsoleScreens.OfNobody, _ => Task.CompletedTask);
        await LookAsync(newcomer.Hub.Url, ConsoleScreens.OfNewcomer, newcomer.EnterAsync);
        Assert.Empty(faults);
    }

    private async Task LookAsync(Uri hub, ConsoleScreen[] screens, Func<IBrowserContext, Task> enter)
    {
        foreach (var language in Languages)
        {
            await using var context = await chromium.Browser.ComeAsync(new BrowserNewContextOptions { Locale = language is "fi" ? "fi-FI" : "en-GB" });
            await enter(context);
            var page = await context.NewPageAsync();
            page.PageError += (_, problem) => faults.Add($"{page.Url}: {problem}");
            foreach (var screen in screens) await LookAsync(page, hub, screen, language);
        }
    }

    private async Task LookAsync(IPage page, Uri hub, ConsoleScreen screen, string language)
    {
        try
        {
            await page.OpenAsync(hub, screen);
        }
        catch (Exception problem) when (problem is PlaywrightException or TimeoutException)
        {
            // The others are looked at all the same.
            faults.Add($"{screen.Name}, {language}: {problem.Message}");
        }
        foreach (var (width, height) in Sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            if (await page.EvaluateAsync<int>(TooWide) is > 0 and var by) faults.Add($"{screen.Name}, {language}, {width}: {by} px too wide");
            foreach (var scheme in Schemes)
            {
                await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await page.PictureAsync($"console-{screen.Name}-{language}-{width}x{height}-{(scheme is ColorScheme.Dark ? "dark" : "light")}");
            }
        }
    }
}
