using System.Globalization;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Browser.Tests;

/// <summary>A real tablet page that loses its network, goes on taking votes, is restarted without one, and comes back.</summary>
[TakesLong]
public sealed class OfflineTabletTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Before = 20;
    private const int After = 5;

    [Fact]
    public async Task Votes_taken_without_a_network_and_over_a_restart_count_once_each()
    {
        await using var tablet = await CutOffTablet.PairAsync(chromium, clockIsAYearFast: false);

        await tablet.LivesThroughAnOutageAsync(Before, After);

        await tablet.EveryBallotIsThereOnceAsync(Before, After);
        Assert.Equal(Before + After, await tablet.BallotsAsync("class = 'counted'"));
    }

    [Fact]
    public async Task A_tablet_whose_clock_is_a_year_fast_tells_the_right_time_of_every_vote()
    {
        await using var tablet = await CutOffTablet.PairAsync(chromium, clockIsAYearFast: true);

        await tablet.LivesThroughAnOutageAsync(Before, After);

        await tablet.EveryBallotIsThereOnceAsync(Before, After);
        Assert.Equal(Before + After, await tablet.BallotsAsync("class = 'counted'"));
    }

    [Fact]
    public async Task Votes_cast_after_the_poll_was_closed_elsewhere_are_kept_as_late()
    {
        await using var tablet = await CutOffTablet.PairAsync(chromium, clockIsAYearFast: false);

        await tablet.LivesThroughAnOutageAsync(Before, After, meanwhile: () => tablet.Operator.CloseAsync(tablet.Poll.Id));

        await tablet.EveryBallotIsThereOnceAsync(Before, After);
        Assert.Equal(Before, await tablet.BallotsAsync("class = 'counted'"));
        Assert.Equal(After, await tablet.BallotsAsync("class = 'lateSync'"));
    }

    [Fact]
    public async Task A_takeover_is_there_again_after_a_restart_without_a_network()
    {
        await using var tablet = await CutOffTablet.PairAsync(chromium, clockIsAYearFast: false);
        var given = await tablet.Operator.GiveAsync(Sample.Takeover("Älä syö tätä tuotetta") with { Blocks = true, Link = "https://takaisinvedot.example/1" });

        await tablet.ShowsTakeoverThroughARestartAsync("Älä syö tätä tuotetta", () => tablet.Operator.EndAsync(given.Id));
    }

    /// <summary>A tablet with a browser profile of its own, behind a line that can be cut.</summary>
    private sealed class CutOffTablet : IAsyncDisposable
    {
        private const string AYearFast = """
            {
              const Real = Date, ahead = 365 * 86_400_000;
              globalThis.Date = class extends Real {
                constructor(...given) { if (given.length) super(...given); else super(Real.now() + ahead); }
                static now() { return Real.now() + ahead; }
              };
            }
            """;

        private readonly string profile = TestDirectory.Create("profile");
        private readonly Chromium chromium;
        private readonly bool clockIsAYearFast;
        private readonly TestHub hub;
        private readonly TcpProxy line;
        private readonly long startedAtMs = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        private IBrowserContext? browser;
        private IPage page = null!;

        private CutOffTablet(Chromium chromium, bool clockIsAYearFast, TestHub hub, Operator maija)
        {
            (this.chromium, this.clockIsAYearFast, this.hub, Operator) = (chromium, clockIsAYearFast, hub, maija);
            line = TcpProxy.To(hub.Url.Port);
        }

        internal Operator Operator { get; }
        internal PollView Poll { get; private set; } = null!;

        internal static async Task<CutOffTablet> PairAsync(Chromium chromium, bool clockIsAYearFast)
        {
            var hub = await TestHub.StartAsync(Engine.Sqlite);
            var tablet = new CutOffTablet(chromium, clockIsAYearFast, hub, await hub.SignInAsync());
            await tablet.StartBrowserAsync();
            var store = await tablet.Operator.AddStoreAsync("Prisma");
            var code = tablet.page.Locator("output.code");
            await Assertions.Expect(code).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[A-Z0-9]{6}$"));
            await tablet.Operator.ApproveAsync((await code.TextContentAsync())!, store.Id, "Ovi");
            tablet.Poll = await tablet.Operator.PublishAsync(Sample.Poll("Lisää kasvisruokaa?"));
            await Assertions.Expect(tablet.page.Locator(".option")).ToHaveCountAsync(2);
            return tablet;
        }

        internal async Task LivesThroughAnOutageAsync(int before, int after, Func<Task>? meanwhile = null)
        {
            await CutAsync();
            for (var i = 0; i < before; i++) await VoteAsync(option: 1 + i % 2);
            await page.PictureAsync("tablet-offline");
            await browser!.CloseAsync();
            if (meanwhile is not null) await meanwhile();

            await StartBrowserAsync();
            for (var i = 0; i < after; i++) await VoteAsync(option: 1 + i % 2);
            Assert.Equal(0, await BallotsAsync("1 = 1"));

            line.Restore();
            await Eventually.TrueAsync(async () => await BallotsAsync("1 = 1") >= before + after, TimeSpan.FromSeconds(60), "the outbox drains");
        }

        /// <summary>What is withdrawn while the tablet is cut off stands until it hears of it, and goes then.</summary>
        internal async Task ShowsTakeoverThroughARestartAsync(string title, Func<Task> withdraw)
        {
            var takeover = page.Locator(".takeover h1");
            await Assertions.Expect(takeover).ToHaveTextAsync(title);
            await CutAsync();
            await browser!.CloseAsync();
            await withdraw();

            await StartBrowserAsync();
            takeover = page.Locator(".takeover h1");
            await Assertions.Expect(takeover).ToHaveTextAsync(title);
            await Assertions.Expect(page.Locator(".takeover .qr path")).ToHaveAttributeAsync("d", new System.Text.RegularExpressions.Regex("^M"));
            line.Restore();
            await Assertions.Expect(takeover).ToHaveCountAsync(0, new() { Timeout = 60_000 });
            await Assertions.Expect(page.Locator(".option[aria-disabled='false']")).ToHaveCountAsync(2);
        }

        internal async Task EveryBallotIsThereOnceAsync(int synced, int carried)
        {
            Assert.Equal(synced + carried, await BallotsAsync("1 = 1"));
            Assert.Equal(synced + carried, await hub.Database.CountAsync("select count(distinct kiosk_sequence) from ballots"));
            Assert.Equal(synced, await BallotsAsync("time_quality = 'synced'"));
            Assert.Equal(carried, await BallotsAsync("time_quality = 'carried'"));
            var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
            Assert.Equal(synced + carried, await BallotsAsync(string.Create(CultureInfo.InvariantCulture, $"cast_at between {startedAtMs} and {now}")));
            var drift = await Operator.DriftAsync(Poll.Id);
            Assert.Equal((0, synced + carried), (drift.Drift, drift.Ballots));
        }

        internal Task<long> BallotsAsync(string where) => hub.Database.CountAsync($"select count(*) from ballots where {where}");

        public async ValueTask DisposeAsync()
        {
            if (browser is not null) await browser.CloseAsync();
            await line.DisposeAsync();
            Operator.Dispose();
            await hub.DisposeAsync();
            await TestDirectory.RemoveAsync(profile);
        }

        /// <summary>Once the page can start without a network.</summary>
        private async Task CutAsync()
        {
            Assert.Equal("activated", await page.EvaluateAsync<string>(
                "navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated' ? active.state : new Promise(done => "
                + "active.addEventListener('statechange', () => active.state === 'activated' && done(active.state))))"));
            line.Cut();
        }

        private async Task StartBrowserAsync()
        {
            browser = await chromium.LaunchWithProfileAsync(profile, new BrowserTypeLaunchPersistentContextOptions
            {
                ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
                HasTouch = true,
                Locale = "fi-FI",
            });
            if (clockIsAYearFast) await browser.AddInitScriptAsync(AYearFast);
            page = browser.Pages[0];
            page.SetDefaultTimeout(20_000);
            await page.GotoAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{line.Port}/kiosk/"));
        }

        private async Task VoteAsync(int option)
        {
            await page.Locator($".option[data-option='{option}'][aria-disabled='false']").TapAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Valmis" }).ClickAsync();
        }
    }
}
