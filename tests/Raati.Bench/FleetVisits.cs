using System.Globalization;
using Microsoft.Playwright;
using Raati.Testing.Servers;

namespace Raati.Bench;

/// <summary>
/// Visits to the console's page of tablets: the first to a hub that has served no page yet, by a browser that was just started; then those of
/// other people, each with a browser of its own that has nothing in its cache; then one person's again and again.
/// </summary>
internal static class FleetVisits
{
    /// <summary>What <see cref="Parts"/> tells: from the start of the navigation until each was there, and the sum of the page's long tasks.</summary>
    internal const string Steps = "first byte, code, session, first paint, socket, fleet, usable; long tasks";
    private const int UsableAt = 6;

    internal static Task<IBrowser> BrowserAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = Installed.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });

    internal static async Task<IPage> PageAsync(IBrowser browser, Uri hub, string cookie)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1440, Height = 900 }, Locale = "en-GB" });
        await context.AddCookiesAsync(cookie.Split("; ").Select(one => one.Split('=', 2)).Select(parts => new Cookie { Name = parts[0], Value = parts[1], Url = hub.ToString() }));
        await context.AddInitScriptAsync(FleetPageScript.Text);
        return await context.NewPageAsync();
    }

    /// <summary>Until the first line of the list is painted, and where the time went: ms since the start of the navigation, in the order of <see cref="Steps"/>.</summary>
    internal static async Task<double[]> VisitAsync(IPage page, Uri hub)
    {
        await page.GotoAsync(new Uri(hub, "/console/tablets").ToString());
        await page.WaitForFunctionAsync("() => window.bench.usableAt > 0");
        return await page.EvaluateAsync<double[]>("() => window.bench.parts()");
    }

    /// <summary>By people whose browsers are new.</summary>
    internal static async Task<double[][]> OthersAsync(IPlaywright playwright, Uri hub, string cookie, int people)
    {
        var visits = new List<double[]>();
        for (var person = 0; person < people; person++)
        {
            await using var browser = await BrowserAsync(playwright);
            visits.Add(await VisitAsync(await PageAsync(browser, hub, cookie), hub));
        }
        return [.. visits];
    }

    internal static double Usable(double[] visit) => visit[UsableAt];

    /// <summary>The medians of each step.</summary>
    internal static string Parts(double[][] visits)
    {
        var parts = Enumerable.Range(0, visits[0].Length).Select(at => Spread.Of(visits.Select(visit => visit[at])).Median.ToString("N0", CultureInfo.InvariantCulture)).ToArray();
        return $"{string.Join(", ", parts[..^1])}; {parts[^1]}";
    }
}
