using System.Globalization;
using Microsoft.Playwright;
using Raati.Bench.Servers;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Drivers;
using Raati.Fleet;
using Raati.Hub.Storage;

namespace Raati.Bench;

/// <summary>(g) The console's page of tablets with 1,800 living ones: until it can be used, until a click is painted, until a lost tablet is red.</summary>
internal static class FleetPageBench
{
    private const int Tablets = 1_800;
    private const int TabletsAStore = 5;
    private const int Areas = 13;
    private const int ReceiptsWithinMs = 5_000;
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromMinutes(4);

    internal static async Task<Line[]> Run(Effort effort, string published)
    {
        if (published.Length == 0) throw new InvalidOperationException("g needs a published hub: run ./bench.sh.");
        return [.. await Run(Engine.Sqlite, effort, published), .. await Run(Engine.Postgres, effort, published)];
    }

    private static async Task<Line[]> Run(Engine engine, Effort effort, string published)
    {
        await using var place = await Place.Empty(engine);
        Seed seed;
        await using (Database database = engine is Engine.Sqlite ? SqliteDatabase.Open(place.SqliteFile) : PostgresDatabase.Open(place.ConnectionString!))
            seed = await Seed.Write(database, Tablets, TabletsAStore, Areas);
        using var hub = await ServerProcess.StartPublished(published, place.Directory, place.ConnectionString);
        using var stopping = new CancellationTokenSource(GivesUpAfter);
        await using var fleet = new SimulatedFleet(new FleetOptions { Hubs = [hub.Url], Tablets = Tablets, Ramp = 600, PaintsWithinMs = ReceiptsWithinMs });
        fleet.Start(seed.Tokens);
        await Until(() => fleet.Figures.CurrentNow == Tablets, stopping.Token);
        // A beat of each: what a new connection alone does not say is said.
        await Task.Delay(TimeSpan.FromSeconds(11), TimeProvider.System, stopping.Token);

        using var key = Operator.WithKey(hub.Url, seed.ApiKey);
        using var ops = await key.InviteAsync(OperatorRole.Admin);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await FleetVisits.BrowserAsync(playwright);
        var cookie = ops.Api.Cookie!;
        var page = await FleetVisits.PageAsync(browser, hub.Url, cookie);

        var rounds = effort.Quick ? 3 : 10;
        var first = await FleetVisits.VisitAsync(page, hub.Url);
        var others = await FleetVisits.OthersAsync(playwright, hub.Url, cookie, rounds);
        var again = new List<double[]>();
        for (var round = 0; round < rounds; round++) again.Add(await FleetVisits.VisitAsync(page, hub.Url));
        var acts = await ActsAsync(page, effort.Quick ? 2 : 8);
        var (lag, longest, steps) = await ReceiptsAsync(page, hub.Url, ops, fleet, stopping.Token);
        await FleetVisits.VisitAsync(page, hub.Url);
        var (fromCut, fromHub) = await LossesAsync(page, ops, fleet, effort.Quick ? 4 : 15, stopping.Token);

        var on = $"g. 1,800 tablets, {engine}:";
        var (cold, warm) = (Spread.Of(others.Select(FleetVisits.Usable)), Spread.Of(again.Select(FleetVisits.Usable)));
        var act = Statistics.Percentile([.. acts.Order()], 0.95);
        var (cut, known) = (Statistics.Percentile(fromCut, 0.95), Statistics.Percentile(fromHub, 0.95));
        return
        [
            new Line($"{on} page of tablets usable, first visit, ms", $"{cold}", "", "1,000", cold.Median <= 1_000),
            new Line($"{on} page of tablets usable, first visit: {FleetVisits.Steps}, ms", FleetVisits.Parts(others), "", "", null),
            new Line($"{on} page of tablets usable, the hub's first visit, ms", Number(FleetVisits.Usable(first)), "", "1,000", FleetVisits.Usable(first) <= 1_000),
            new Line($"{on} page of tablets usable, the hub's first visit: {FleetVisits.Steps}, ms", FleetVisits.Parts([first]), "", "", null),
            new Line($"{on} page of tablets usable, from the cache, ms", $"{warm}", "", "1,000", warm.Median <= 1_000),
            new Line($"{on} page of tablets usable, from the cache: {FleetVisits.Steps}, ms", FleetVisits.Parts([.. again]), "", "", null),
            new Line($"{on} filter, search, sort or view to painted, {acts.Length} of them: p50, p95, ms",
                $"{Number(Statistics.Percentile([.. acts.Order()], 0.5))}, {Number(act)}", "", "p95 200", act <= 200),
            new Line($"{on} a lost tablet red, from the hub's knowing: p50, p95, ms",
                $"{Number(Statistics.Percentile(fromHub, 0.5))}, {Number(known)}", "", "p95 1,000", known <= 1_000),
            new Line($"{on} a lost tablet red, from the cut: p50, p95, ms",
                $"{Number(Statistics.Percentile(fromCut, 0.5))}, {Number(cut)}", "", "p95 3,000", cut <= 3_000),
            new Line($"{on} last of 5,400 receipts stored to all dots on the screen, ms", Number(lag), "", "1,000", lag <= 1_000),
            new Line($"{on} meanwhile: longest task of the page, ms; steps seen", $"{Number(longest)}; {steps}", "", "", null),
        ];
    }

    /// <summary>What a person does with the list, each until it is painted.</summary>
    private static async Task<double[]> ActsAsync(IPage page, int rounds)
    {
        var done = 0;
        async Task Act(Func<Task> act)
        {
            await act();
            done++;
            await page.WaitForFunctionAsync($"() => window.bench.acts.length >= {done}");
        }
        var search = page.GetByRole(AriaRole.Searchbox, new() { Name = "Search by name or store" });
        ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
        for (var round = 0; round < rounds; round++)
        {
            await Act(() => Button("Tablet").ClickAsync());
            await Act(() => Button("Status").ClickAsync());
            foreach (var digit in (string[])["1", "7"]) await Act(() => search.PressAsync(digit));
            foreach (var _ in (int[])[1, 2]) await Act(() => search.PressAsync("Backspace"));
            await Act(() => page.GetByText("Stores", new() { Exact = true }).Last.ClickAsync());
            await Act(() => page.GetByText("List", new() { Exact = true }).Last.ClickAsync());
        }
        return await page.EvaluateAsync<double[]>("() => window.bench.acts");
    }

    /// <summary>A poll to everybody, and its page beside the fleet's own count of acknowledged receipts.</summary>
    private static async Task<(double Lag, double LongestTask, int Steps)> ReceiptsAsync(
        IPage page, Uri hub, Operator ops, SimulatedFleet fleet, CancellationToken stopping)
    {
        var draft = await ops.DraftAsync(Sample.Poll("Maistuuko?"));
        var before = fleet.Figures.ReceiptsStored;
        await ops.PublishAsync(draft.Id);
        await page.GotoAsync(new Uri(hub, $"/console/polls/{draft.Id}/tablets").ToString());
        await Until(() => fleet.Figures.ReceiptsStored - before >= 3 * Tablets, stopping);
        var stored = NowMs;
        await page.WaitForFunctionAsync($"() => window.bench.painted.at(-1)?.[0] === {Tablets}");
        var steps = await page.EvaluateAsync<double[][]>("() => window.bench.painted");
        return (Math.Max(0, steps.First(step => (int)step[0] == Tablets)[1] - stored), await page.EvaluateAsync<double>("() => window.bench.longest"), steps.Length);
    }

    private static async Task<(double[] FromCut, double[] FromHub)> LossesAsync(
        IPage page, Operator ops, SimulatedFleet fleet, int losses, CancellationToken stopping)
    {
        var (fromCut, fromHub) = (new List<double>(), new List<double>());
        for (var number = 0; number < losses; number++)
        {
            var tablet = fleet.Tablets[number * 97 % Tablets];
            var kiosk = tablet.Identity!.KioskId;
            var cutAt = NowMs;
            tablet.Leave();
            await page.WaitForFunctionAsync($"() => window.bench.red['{kiosk}'] > 0");
            var red = await page.EvaluateAsync<double>($"() => window.bench.red['{kiosk}']");
            KioskHistory? history = null;
            while (history?.DisconnectedAtMs is null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System, stopping);
                history = await ops.Api.Get<KioskHistory>($"/api/kiosks/{kiosk}/history");
            }
            fromCut.Add(red - cutAt);
            fromHub.Add(Math.Max(0, red - history.DisconnectedAtMs.Value));
        }
        return ([.. fromCut.Order()], [.. fromHub.Order()]);
    }

    private static async Task Until(Func<bool> condition, CancellationToken stopping)
    {
        while (!condition()) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, stopping);
    }

    private static double NowMs => (TimeProvider.System.GetUtcNow() - DateTimeOffset.UnixEpoch).TotalMilliseconds;

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
