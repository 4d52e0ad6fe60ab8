using System.Globalization;
using Microsoft.Playwright;
using Raati.Bench.Servers;
using Raati.Contracts;
using Raati.Drivers;
using Raati.Fleet;
using Raati.Hub.Storage;

namespace Raati.Bench;

/// <summary>
/// (v) Only the visits of g, on SQLite, for whoever works on the page; beside those of another published hub when that is named. The two take turns
/// on one address and one database, a few visits each, with the fleet living.
/// </summary>
internal static class VisitsBench
{
    private const int Tablets = 1_800;
    private const int TabletsAStore = 5;
    private const int Areas = 13;
    private static readonly TimeSpan GivesUpAfter = TimeSpan.FromMinutes(4);

    internal static async Task<Line[]> Run(Effort effort, string published, string beside)
    {
        if (published.Length == 0) throw new InvalidOperationException("v needs a published hub: run ./bench.sh.");
        await using var place = await Place.Empty(Engine.Sqlite);
        Seed seed;
        await using (var database = SqliteDatabase.Open(place.SqliteFile)) seed = await Seed.Write(database, Tablets, TabletsAStore, Areas);
        using var playwright = await Playwright.CreateAsync();
        string[] folders = beside.Length > 0 ? [published, beside] : [published];
        var visits = folders.ToDictionary(folder => folder, _ => (New: new List<double[]>(), Again: new List<double[]>()));
        Uri? at = null;
        string? cookie = null;
        for (var block = 0; block < effort.Rounds; block++)
        {
            foreach (var folder in folders)
            {
                using var hub = await ServerProcess.StartPublished(folder, place.Directory, at: at);
                at = hub.Url;
                await using var fleet = new SimulatedFleet(new FleetOptions { Hubs = [hub.Url], Tablets = Tablets, Ramp = 600 });
                using var stopping = new CancellationTokenSource(GivesUpAfter);
                fleet.Start(seed.Tokens);
                while (fleet.Figures.CurrentNow < Tablets) await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, stopping.Token);
                await Task.Delay(TimeSpan.FromSeconds(11), TimeProvider.System, stopping.Token);
                if (cookie is null)
                {
                    using var key = Operator.WithKey(hub.Url, seed.ApiKey);
                    using var ops = await key.InviteAsync(OperatorRole.Admin);
                    cookie = ops.Api.Cookie!;
                }
                await FleetVisits.OthersAsync(playwright, hub.Url, cookie, 1);
                visits[folder].New.AddRange(await FleetVisits.OthersAsync(playwright, hub.Url, cookie, 4));
                await using var browser = await FleetVisits.BrowserAsync(playwright);
                var page = await FleetVisits.PageAsync(browser, hub.Url, cookie);
                await FleetVisits.VisitAsync(page, hub.Url);
                for (var visit = 0; visit < 4; visit++) visits[folder].Again.Add(await FleetVisits.VisitAsync(page, hub.Url));
            }
        }
        return [.. Row("first visit", one => one.New), .. Row("from the cache", one => one.Again)];

        IEnumerable<Line> Row(string which, Func<(List<double[]> New, List<double[]> Again), List<double[]>> of)
        {
            var all = Array.ConvertAll(folders, folder => of(visits[folder]).ToArray());
            var spreads = Array.ConvertAll(all, one => Spread.Of(one.Select(FleetVisits.Usable)));
            var what = string.Create(CultureInfo.InvariantCulture, $"v. 1,800 tablets, Sqlite: page of tablets usable, {which}, {all[0].Length} visits");
            yield return new Line($"{what}, ms", $"{spreads[0]}", spreads.Length > 1 ? $"{spreads[1]}" : "", "1,000", spreads[0].Median <= 1_000);
            yield return new Line($"{what}: {FleetVisits.Steps}, ms", FleetVisits.Parts(all[0]), all.Length > 1 ? FleetVisits.Parts(all[1]) : "", "", null);
        }
    }
}
