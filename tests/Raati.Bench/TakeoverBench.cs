using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;
using Raati.Bench.Servers;
using Raati.Contracts;
using Raati.Drivers;
using Raati.Fleet;
using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Bench;

/// <summary>
/// (i) A takeover to 1,800 simulated tablets, a twentieth of them offline and a tenth in use, and to two real pages, of which one is in use: until it is received, until it is painted, until every
/// tablet is accounted for, until it is gone; and one that the hub is killed after.
/// </summary>
internal static class TakeoverBench
{
    private const int Tablets = 1_800;
    private const int Offline = 90;
    private const int InUsePercent = 10;
    private const int Pages = 2;
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromMinutes(2);

    /// <summary>When a takeover was on the glass and when the glass was without it again: wall time, ms, as painted.</summary>
    private const string Watch = """
        {
          const painted = (then) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => then(performance.timeOrigin + performance.now()); port2.postMessage(0); });
          window.shown = []; window.gone = [];
          let there = false;
          new MutationObserver(() => {
            const now = document.querySelector('[role=alertdialog]') !== null;
            if (now !== there) painted((at) => (now ? window.shown : window.gone).push(at));
            there = now;
          }).observe(document, { subtree: true, childList: true });
        }
        """;

    internal static async Task<Line[]> Run(Effort effort, string published)
    {
        if (published.Length == 0) throw new InvalidOperationException("i needs a published hub: run ./bench.sh.");
        return [.. await Run(Engine.Sqlite, effort, published), .. await Run(Engine.Postgres, effort, published)];
    }

    private static async Task<Line[]> Run(Engine engine, Effort effort, string published)
    {
        await using var place = await Place.Empty(engine);
        Seed seed;
        await using (Database database = engine is Engine.Sqlite ? SqliteDatabase.Open(place.SqliteFile) : PostgresDatabase.Open(place.ConnectionString!))
            seed = await Seed.Write(database, Tablets, tabletsAStore: 5, areas: 13);
        var hub = await ServerProcess.StartPublished(published, place.Directory, place.ConnectionString);
        try
        {
            using var stopping = new CancellationTokenSource(GivesUpAfter);
            await using var fleet = new SimulatedFleet(new FleetOptions { Hubs = [hub.Url], Tablets = Tablets - Offline, Ramp = 600, PaintsWithinMs = 500, InUsePercent = InUsePercent });
            var received = new ConcurrentQueue<double>();
            fleet.Published = (_, _, _) => received.Enqueue(NowMs);
            fleet.Start(seed.Tokens[Offline..]);
            await Until(() => fleet.Figures.CurrentNow == Tablets - Offline, stopping.Token);
            using var key = Operator.WithKey(hub.Url, seed.ApiKey);
            using var ops = await key.InviteAsync(OperatorRole.Admin);
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Installed.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
            var pages = await Task.WhenAll(Enumerable.Range(0, Pages).Select(number => PageAsync(browser, hub.Url, ops, $"Page {number}")));

            var rounds = new List<Round>();
            await using (var console = await ops.OpenConsoleAsync())
            {
                await console.WatchFleet();
                // The first warms the hub up, and is not counted.
                for (var round = 0; round <= Math.Min(5, effort.Rounds); round++) rounds.Add(await RoundAsync(ops, console, pages, received, stopping.Token));
            }
            var restarted = await RestartAsync();
            return Lines(engine, [.. rounds.Skip(1)], restarted);

            async Task<(double Ms, int Missing)> RestartAsync()
            {
                var given = await ops.GiveAsync(Sample.Takeover("Poistukaa rakennuksesta"));
                var from = NowMs;
                var url = hub.Url;
                hub.Dispose();
                hub = await ServerProcess.StartPublished(published, place.Directory, place.ConnectionString, url);
                await using var console = await ops.OpenConsoleAsync();
                await console.WatchReceipts(given.Id);
                var living = Tablets - Offline + Pages;
                var limit = NowMs + 60_000;
                while (NowMs < limit && Painted(console, given.Id) < living) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stopping.Token);
                return (NowMs - from, living - Painted(console, given.Id));
            }
        }
        finally
        {
            hub.Dispose();
        }
    }

    private static async Task<Round> RoundAsync(
        Operator ops, ConsoleHubClient console, IPage[] pages, ConcurrentQueue<double> received, CancellationToken stopping)
    {
        await BeginFeedbackAsync(pages[0]);
        received.Clear();
        var from = NowMs;
        var given = await ops.GiveAsync(Sample.Takeover("Älä syö tätä tuotetta"));
        await console.WatchReceipts(given.Id);
        await Until(() => console.Receipts.GetValueOrDefault(given.Id) is { Audience: > 0 } board
            && board.Painted + board.Laggards.Count(laggard => laggard.Reason is LagReason.Offline or LagReason.NeverSeen) == board.Audience, stopping);
        var accounted = NowMs - from;
        // A tablet that a Sync gave it, and no push, counts as late as it can have been.
        var heard = received.Select(at => at - from).Concat(Enumerable.Repeat(accounted, Math.Max(0, Tablets - Offline - received.Count))).Order().ToArray();
        var shown = await Task.WhenAll(pages.Select(page => LastAsync(page, "shown")));
        var ended = NowMs;
        await ops.EndAsync(given.Id);
        await Until(() => console.Receipts.GetValueOrDefault(given.Id) is { Removed: { } removed } board && removed == board.Audience, stopping);
        var removedIn = NowMs - ended;
        var gone = await Task.WhenAll(pages.Select(page => LastAsync(page, "gone")));
        return new Round(Statistics.Percentile(heard, 0.99), shown.Max() - from, accounted, gone.Max() - ended, removedIn);
    }

    private static int Painted(ConsoleHubClient console, Guid id) => console.Receipts.GetValueOrDefault(id)?.Painted ?? 0;

    private static async Task<double> LastAsync(IPage page, string list)
    {
        var other = list == "shown" ? "gone" : "shown";
        await page.WaitForFunctionAsync(list == "shown" ? $"() => window.{list}.length > window.{other}.length" : $"() => window.{list}.length === window.{other}.length");
        return await page.EvaluateAsync<double>($"() => window.{list}.at(-1)");
    }

    private static async Task<IPage> PageAsync(IBrowser browser, Uri hub, Operator ops, string name)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 800 }, HasTouch = true });
        await context.AddInitScriptAsync(Watch);
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(hub, "/kiosk/").ToString());
        var code = page.Locator("output.code");
        await Assertions.Expect(code).ToHaveTextAsync(FaceBench.Code());
        await ops.ApproveAsync((await code.TextContentAsync())!.Trim(), (await ops.StoresAsync())[0].Id, name);
        await Assertions.Expect(page.Locator(".signage")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>Somebody is there: what stands on this glass is no slide.</summary>
    private static async Task BeginFeedbackAsync(IPage page)
    {
        if (await page.Locator(".signage").IsVisibleAsync()) await page.GetByRole(AriaRole.Button, new() { Name = "Anna palautetta", Exact = true }).First.TapAsync();
        await Assertions.Expect(page.Locator(".signage")).ToBeHiddenAsync();
    }

    private static Line[] Lines(Engine engine, Round[] rounds, (double Ms, int Missing) restarted)
    {
        var on = $"i. a takeover to {Tablets:N0} tablets, {Offline} of them offline and {InUsePercent} % in use, {engine}:";
        var (received, painted, accounted) = (Of(round => round.ReceivedP99), Of(round => round.Painted), Of(round => round.Accounted));
        return
        [
            new Line($"{on} received by simulated ones, p99, ms", $"{received}", "", "1,000", received.Median <= 1_000),
            new Line($"{on} painted on both of {Pages} real pages, one in use, ms", $"{painted}", "", "2,000", painted.Median <= 2_000),
            new Line($"{on} all accounted for in the console, painted within 500 ms or named, ms", $"{accounted}", "", "5,000", accounted.Median <= 5_000),
            new Line($"{on} withdrawn, off both real pages, ms", $"{Of(round => round.Gone)}", "", "", null),
            new Line($"{on} withdrawn, and the last receipt of it in the console, ms", $"{Of(round => round.Removed)}", "", "", null),
            new Line($"{on} given, and the hub killed and started again at once: painted by all that live, ms; lost",
                string.Create(CultureInfo.InvariantCulture, $"{restarted.Ms:N0}; {restarted.Missing}"), "", "0 lost", restarted.Missing == 0),
        ];

        Spread Of(Func<Round, double> figure) => Spread.Of(rounds.Select(figure));
    }

    private static async Task Until(Func<bool> condition, CancellationToken stopping)
    {
        while (!condition()) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, stopping);
    }

    private static double NowMs => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    /// <summary>All from the moment before the request, ms.</summary>
    private sealed record Round(double ReceivedP99, double Painted, double Accounted, double Gone, double Removed);
}
