using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Drivers;
using Raati.Testing;

namespace Raati.Endurance;

/// <summary>A real tablet page with a clock that can be put on.</summary>
internal static partial class RealPage
{
    internal static BrowserNewContextOptions Options(ReducedMotion motion, float scale = 1) => new()
    {
        DeviceScaleFactor = scale,
        ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
        HasTouch = true,
        Locale = "fi-FI",
        ReducedMotion = motion,
    };

    /// <summary>Pairs one, and waits until something that was published is on its glass and its worker serves it.</summary>
    internal static async Task<IPage> PairAsync(IBrowserContext context, TestHub hub, Operator maija, Guid store, DateTimeOffset? start = null)
    {
        await context.PutClockAsync(start);
        await context.WatchGlassAsync();
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(new Uri(hub.Url, "/kiosk/").ToString());
        await maija.ApproveAsync(await CodeAsync(page), store, "Ovi");
        await Eventually.TrueAsync(async () => await hub.Database.CountAsync("select count(*) from receipts where painted_at is not null") > 0, what: "the tablet paints");
        await page.EvaluateAsync("""
            async () => {
              await navigator.serviceWorker.ready;
              while (navigator.serviceWorker.controller?.state !== 'activated') await glass.frame();
            }
            """);
        return page;
    }

    /// <summary>The pairing code that a page shows.</summary>
    internal static async Task<string> CodeAsync(IPage page)
    {
        var shown = page.Locator("output.code");
        await Assertions.Expect(shown).ToHaveTextAsync(Code(), new() { Timeout = 15_000 });
        return (await shown.TextContentAsync())!.Trim();
    }

    /// <summary>Waits until so many campaigns are on the tablet with all their files.</summary>
    internal static Task AppliedAsync(this TestHub hub, int campaigns) => Eventually.TrueAsync(async () => await hub.Database.CountAsync(
        "select count(*) from receipts where applied_at is not null and publication_id in (select id from publications where lower(kind) = 'campaign')") == campaigns,
        TimeSpan.FromSeconds(30), $"{campaigns} campaigns are applied");

    [GeneratedRegex("^[A-Z0-9]{6}$")]
    private static partial Regex Code();
}
