using System.Text.Json;
using Microsoft.Playwright;
using Raati.Endurance;
using Raati.Hub.Storage;
using Raati.Hub.WebApps;
using Raati.Testing.Servers;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>Builds of the page that come and are taken back, in a real browser with its worker.</summary>
public sealed class TabletBuildTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly TimeSpan MustPaintWithin = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_build_that_never_paints_is_taken_back_and_a_later_good_one_is_taken()
    {
        await using var tablet = await UpdatedTablet.PairAsync(chromium);
        await using var blank = await TabletBuild.MakeAsync("b1ankb1ankb1", paints: false, MustPaintWithin);
        await using var good = await TabletBuild.MakeAsync("900d900d900d", paints: true, MustPaintWithin);

        await tablet.HubServesAsync(blank);
        await tablet.IsOfBuildAsync(blank.Name);
        Assert.Equal(0, await tablet.Page.Locator("#app > *").CountAsync());

        await tablet.IsOfBuildAsync(TabletBuild.Own);
        await Expect(tablet.Page.Locator(".layer.shown")).ToBeVisibleAsync();
        Assert.Equal($"{TabletBuild.Own}, not {blank.Name}", await tablet.Page.EvaluateAsync<string>(WorkersChoice));
        // An hour later it is told the same, and does not try it again.
        var loads = tablet.Loads;
        for (var beat = 0; beat < 10; beat++) await tablet.BeatAsync(TimeSpan.FromMinutes(6));
        Assert.Equal((loads, TabletBuild.Own), (tablet.Loads, await tablet.BuildAsync()));

        await tablet.HubServesAsync(good);
        await tablet.IsOfBuildAsync(good.Name);
        await Expect(tablet.Page.Locator(".layer.shown")).ToBeVisibleAsync();
        Assert.Equal($"{good.Name}, not undefined", await tablet.Page.EvaluateAsync<string>(WorkersChoice));
    }

    [Fact]
    public async Task The_kill_switch_takes_worker_and_kept_builds_away_and_leaves_the_votes()
    {
        await using var tablet = await UpdatedTablet.PairAsync(chromium);
        await tablet.HubStopsAsync();
        while ((await tablet.Page.NextSlidesAsync(TimeSpan.FromSeconds(16), 1))[0].Kind is not "poll") continue;
        await tablet.Page.Locator(".layer.shown .option[aria-disabled='false']").First.TapAsync();
        await tablet.Page.Locator(".action.end").TapAsync();

        await tablet.HubStartsAsync(more: ("Raati:TabletWorker", "off"));
        await tablet.BeatsUntilAsync("async () => (await navigator.serviceWorker.getRegistrations()).length === 0 && (await caches.keys()).length === 0");
        await Expect(tablet.Page.Locator(".layer.shown")).ToBeVisibleAsync();
        await Eventually.EqualAsync(1, async () => (int)await tablet.Database.CountAsync("select count(*) from ballots"));

        await tablet.HubStopsAsync();
        await tablet.HubStartsAsync();
        await tablet.Page.ReloadAsync();
        await tablet.BeatsUntilAsync("() => navigator.serviceWorker.controller?.state === 'activated'");
        Assert.Equal(1, await tablet.Database.CountAsync("select count(*) from ballots"));
    }

    /// <summary>A beat later; and so many frames that a connection which was begun is there.</summary>
    private const string NextBeat = """
        async (ms) => {
          if (glass.shown()) await putOn(ms);
          for (let frames = 0; frames < 15; frames++) await glass.frame();
        }
        """;

    /// <summary>Which build the worker shows, and which it has taken back.</summary>
    private const string WorkersChoice = """
        async () => {
          const { current, rejected } = await (await (await caches.open('raati-worker')).match('state')).json();
          return `${current}, not ${rejected}`;
        }
        """;

    /// <summary>A paired page, and a hub that is another each time it starts, at the same address.</summary>
    private sealed class UpdatedTablet : IAsyncDisposable
    {
        private readonly int port = Ports.Free();
        private TestHub? hub;

        private UpdatedTablet(TestDatabase database) => Database = database;

        internal TestDatabase Database { get; }
        internal IPage Page { get; private set; } = null!;
        internal int Loads { get; private set; }

        internal static async Task<UpdatedTablet> PairAsync(Chromium chromium)
        {
            var tablet = new UpdatedTablet(await TestDatabase.CreateAsync(Engine.Sqlite));
            await tablet.HubStartsAsync();
            using var maija = await tablet.hub!.SignInAsync();
            var store = await maija.AddStoreAsync("Havu Koivukoski");
            await maija.PublishAsync(Sample.Poll("Lisää kasvisruokaa?"));
            await maija.PublishAsync(Sample.Bulletin("Tervetuloa Havuun"));
            var context = await chromium.Browser.NewContextAsync(RealPage.Options(ReducedMotion.Reduce));
            tablet.Page = await RealPage.PairAsync(context, tablet.hub, maija, store.Id);
            // What nobody has seen comes at once, whatever stands there.
            await Eventually.EqualAsync(2, async () => (int)await tablet.Database.CountAsync("select count(*) from receipts where painted_at is not null"));
            tablet.Page.DOMContentLoaded += (_, _) => tablet.Loads++;
            return tablet;
        }

        internal async Task HubServesAsync(TabletBuild build)
        {
            await HubStopsAsync();
            await HubStartsAsync(build);
        }

        internal async Task HubStopsAsync()
        {
            await hub!.DisposeAsync();
            hub = null;
        }

        internal async Task HubStartsAsync(TabletBuild? build = null, (string Key, string Value)? more = null)
        {
            var settings = new HubSettings { Port = port, Configure = builder => { if (build is not null) builder.AddWebApps(build.Root); } };
            if (more is { } one) settings.More[one.Key] = one.Value;
            hub = await TestHub.StartAsync(Database, settings);
        }

        /// <summary>The page's clock is put on beat by beat until it is of this build.</summary>
        internal Task IsOfBuildAsync(string build) =>
            BeatsUntilAsync($"() => document.querySelector('meta[name=build]').content === '{build}'");

        internal Task<string> BuildAsync() => Page.EvaluateAsync<string>("() => document.querySelector('meta[name=build]').content");

        internal Task<JsonElement?> BeatAsync(TimeSpan later) => Page.EvaluateAsync(NextBeat, later.TotalMilliseconds);

        internal Task BeatsUntilAsync(string holds) => Eventually.TrueAsync(async () =>
        {
            try
            {
                await BeatAsync(TimeSpan.FromSeconds(10));
                return await Page.EvaluateAsync<bool>(holds);
            }
            catch (PlaywrightException problem) when (problem.Message.Contains("navigation", StringComparison.Ordinal))
            {
                return false; // it is being loaded
            }
        }, TimeSpan.FromSeconds(30), holds);

        public async ValueTask DisposeAsync()
        {
            await Page.Context.CloseAsync();
            if (hub is not null) await hub.DisposeAsync();
            await Database.DisposeAsync();
        }
    }
}
