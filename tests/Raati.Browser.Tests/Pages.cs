using Microsoft.Playwright;

namespace Raati.Browser.Tests;

/// <summary>Opens pages as the devices they stand for, and keeps their complaints.</summary>
internal static class Pages
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RAATI_TEST_SCREENSHOTS");

    /// <summary>A tablet's page: 1280 by 800, touch.</summary>
    internal static Task<IPage> OpenTabletAsync(this IBrowser browser, Uri hub, List<string>? complaints = null) =>
        OpenAsync(browser, new Uri(hub, "/kiosk/"), new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            HasTouch = true,
            Locale = "fi-FI",
        }, complaints);

    /// <summary>A console's page: 1440 by 900, mouse.</summary>
    internal static Task<IPage> OpenConsoleAsync(this IBrowser browser, Uri hub, List<string>? complaints = null, string path = "") =>
        OpenAsync(browser, new Uri(hub, "/console/" + path), new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            Locale = "en-GB",
        }, complaints);

    /// <summary>Leaves a picture in the folder that RAATI_TEST_SCREENSHOTS names, if it names one.</summary>
    internal static async Task PictureAsync(this IPage page, string name)
    {
        if (string.IsNullOrEmpty(Pictures)) return;
        // As it is when nothing moves any more: a bar half way says something else than its number.
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Pictures, $"{name}.png"),
            Animations = ScreenshotAnimations.Disabled,
        });
    }

    private static async Task<IPage> OpenAsync(IBrowser browser, Uri address, BrowserNewContextOptions options, List<string>? complaints)
    {
        var context = await browser.NewContextAsync(options);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        if (complaints is not null)
        {
            page.PageError += (_, problem) => complaints.Add(problem);
            page.Console += (_, message) =>
            {
                if (message.Type is "error") complaints.Add(message.Text);
            };
        }
        await page.GotoAsync(address.ToString());
        return page;
    }
}
