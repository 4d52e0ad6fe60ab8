using Microsoft.Playwright;

namespace Raati.Browser.Tests;

/// <summary>Opens pages as the devices they stand for, and keeps their complaints.</summary>
internal static class Pages
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("RAATI_TEST_SCREENSHOTS");

    /// <summary>A tablet's page: 1280 by 800, touch.</summary>
    internal static Task<IPage> OpenTabletAsync(this IBrowser browser, Uri hub, List<string>? complaints = null, string path = "") =>
        OpenAsync(browser, new Uri(hub, "/kiosk/" + path), new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            HasTouch = true,
            Locale = "fi-FI",
        }, complaints);

    /// <summary>A console's page: 1440 by 900, mouse; a laptop may have a touch screen too.</summary>
    internal static Task<IPage> OpenConsoleAsync(
        this IBrowser browser, Uri hub, List<string>? complaints = null, string path = "", bool touch = false) =>
        OpenAsync(browser, new Uri(hub, "/console/" + path), new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1440, Height = 900 },
            HasTouch = touch,
            Locale = "en-GB",
        }, complaints);

    /// <summary>A page of the console has its heading, and it stands.</summary>
    internal static async Task ArrivedAsync(this IPage page)
    {
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        await page.StandsAsync();
    }

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

    /// <summary>
    /// What was asked for is there and stands: nothing says that it loads, and for 15 frames nothing of the page has changed. (The network is
    /// never silent where a page looks again now and then.)
    /// </summary>
    internal static Task StandsAsync(this IPage page) => page.EvaluateAsync("""
        () => new Promise(stands => {
          let before = '', frames = 0;
          const look = () => {
            const now = document.querySelector('[class*=Loader-root]') ? '' : document.body.innerHTML;
            frames = now && now === before ? frames + 1 : 0;
            before = now;
            if (frames === 15) stands(); else requestAnimationFrame(look);
          };
          look();
        })
        """);

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
