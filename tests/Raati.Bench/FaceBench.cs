using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Drivers;
using Raati.Hub.Storage;
using Raati.Testing;
using Raati.Testing.Servers;

namespace Raati.Bench;

/// <summary>(f) The tablet's page in Chromium with its processor slowed four times: from its cache to the first paint, from touch to mark.</summary>
internal static partial class FaceBench
{
    private const int SlowedTimes = 4;

    /// <summary>
    /// When the first slide was on the glass; and how long after the finger was up each choice was marked, and stood in its results: ms, as painted.
    /// A screen is looked at inside a frame's callbacks, before that frame is painted; the message after it is handled when it was.
    /// </summary>
    private const string Watch = """
        {
          const told = (then) => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => then(performance.now()); port2.postMessage(0); };
          const painted = (what, then) => requestAnimationFrame(() => document.querySelector(what) ? told(then) : painted(what, then));
          window.marks = [];
          window.results = [];
          addEventListener('DOMContentLoaded', () => painted('.option', (at) => { window.slideAt = at; }));
          addEventListener('pointerup', ({ target, timeStamp: up }) => {
            if (!target.closest('.option')) return;
            painted('.option[data-chosen], .bars .mine', (at) => {
              window.marks.push(at - up);
              painted('.bars .mine', (at) => window.results.push(at - up));
            });
          }, { capture: true });
        }
        """;

    private const string PaintedAt = """
        () => ({
          first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
          slide: window.slideAt,
          cached: performance.getEntriesByType('navigation')[0].workerStart > 0,
        })
        """;

    internal static async Task<Line[]> Run(Effort effort)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Installed.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, HasTouch = true });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(hub.Url, "/kiosk/").ToString());
        var code = page.Locator("output.code");
        await Assertions.Expect(code).ToHaveTextAsync(Code());
        await maija.ApproveAsync((await code.TextContentAsync())!.Trim(), store.Id, "Ovi");
        await maija.PublishAsync(Sample.Poll("Minkä leivän haluat?", "Reikäleipä", "Saaristolaisleipä", "Hapanjuurileipä", "Siemenleipä", "Perunarieska"));
        await Assertions.Expect(page.Locator(".option")).ToHaveCountAsync(5);
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => undefined)");

        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = SlowedTimes });
        var (first, slide) = await StartsAsync(page, effort.Quick ? 5 : 20);
        var (marks, results) = await TouchesAsync(page, effort.Quick ? 20 : 100);
        var (p50, p95) = (Statistics.Percentile(marks, 0.5), Statistics.Percentile(marks, 0.95));
        return
        [
            new Line("f. tablet from its cache to its first paint, processor slowed 4 times, ms", $"{first}", "", "1,000", first.Median <= 1_000),
            new Line("f. the same to its first slide, ms", $"{slide}", "", "", null),
            new Line($"f. finger up to the choice marked, processor slowed 4 times, {marks.Length} touches: p50, p95, ms", $"{p50:0}, {p95:0}", "", "p95 100", p95 <= 100),
            new Line("f. the same to the results with it: p50, p95, ms", $"{Statistics.Percentile(results, 0.5):0}, {Statistics.Percentile(results, 0.95):0}", "", "", null),
        ];
    }

    private static async Task<(Spread First, Spread Slide)> StartsAsync(IPage page, int rounds)
    {
        var (first, slide) = (new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            await page.ReloadAsync();
            await page.WaitForFunctionAsync("() => window.slideAt > 0");
            var at = await page.EvaluateAsync<JsonElement>(PaintedAt);
            if (!at.GetProperty("cached").GetBoolean()) throw new InvalidOperationException("The page did not come from its worker.");
            first.Add(at.GetProperty("first").GetDouble());
            slide.Add(at.GetProperty("slide").GetDouble());
        }
        return (Spread.Of(first), Spread.Of(slide));
    }

    private static async Task<(double[] Marks, double[] Results)> TouchesAsync(IPage page, int touches)
    {
        for (var touch = 0; touch < touches; touch++)
        {
            await page.Locator(".option[aria-disabled='false']").Nth(touch % 5).TapAsync();
            await page.WaitForFunctionAsync($"() => window.results.length > {touch}");
            await page.Locator(".action.end").TapAsync();
        }
        return (await ReadAsync("marks"), await ReadAsync("results"));

        async Task<double[]> ReadAsync(string what) => [.. (await page.EvaluateAsync<double[]>($"() => window.{what}")).Order()];
    }

    [GeneratedRegex("^[A-Z0-9]{6}$")]
    internal static partial Regex Code();
}
