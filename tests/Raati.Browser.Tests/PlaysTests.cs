using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using Raati.Testing.Servers;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>Proof of play, from frames on the glass of a real page to the console's report.</summary>
[TakesLong]
public sealed class PlaysTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int SlideMs = 5_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task What_stood_on_the_glass_is_in_the_report_and_what_was_covered_is_not()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        var begun = TimeProvider.System.GetTimestamp();
        var campaign = await PublishAsync(stand.Maija);
        await Eventually.TrueAsync(async () => (await ReportAsync(stand.Maija, "slide")).Lines is { Length: 2 } lines && lines.All(line => line.Figures is { Plays: > 0, Cut: 0 }),
            Patience, "both slides were played to their end");

        var covered = await CutShortAsync(stand);

        Assert.InRange(covered.SeenMs, covered.Plays * SlideMs * 0.5, TimeProvider.System.GetElapsedTime(begun).TotalMilliseconds);
        // Beneath it the round goes on: nothing of it is a play.
        var made = await MadeAsync(stand.Page);
        foreach (var title in (string[])["Kurpitsat", "Omenat", "Kurpitsat", "Omenat"])
            await Expect(Shown(stand)).ToHaveTextAsync(title);
        Assert.Equal(made, await MadeAsync(stand.Page));
        Assert.Equal(covered, (await ReportAsync(stand.Maija, "campaign")).Total);

        await using var console = await ConsolePage.OpenAsync(chromium.Browser, stand.Hub.Url);
        await console.SignInAsync();
        await console.GoAsync("Proof of play");
        await Expect(console.Page.GetByText(new Regex("plays, seen for"))).ToBeVisibleAsync();
        await console.Page.PictureAsync("console-plays");
        await console.Page.GetByRole(AriaRole.Link, new() { Name = "Sadonkorjuu" }).ClickAsync();
        await Expect(console.Page.GetByText(new Regex("^Kurpitsat"))).ToBeVisibleAsync();
        await console.Page.PictureAsync("console-plays-slides");
        await console.Page.GotoAsync($"{stand.Hub.Url}console/campaigns/{campaign.Id}");
        await Expect(console.Page.GetByText(new Regex("plays today"))).ToBeVisibleAsync();
        Assert.Empty(stand.Complaints);
    }

    /// <summary>A takeover just when a slide has come, so that most of its time is still to come; on a busy machine that takes another.</summary>
    private static async Task<PlayFigures> CutShortAsync(TabletStand stand)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            foreach (var title in (string[])["Kurpitsat", "Omenat"]) await Expect(Shown(stand)).ToHaveTextAsync(title);
            var takeover = await stand.Maija.GiveAsync(Sample.Takeover("Älä syö tätä"));
            await Expect(stand.Page.Locator(".takeover")).ToBeVisibleAsync();
            await Eventually.TrueAsync(async () => (await ReportAsync(stand.Maija, "campaign")).Total.Plays == await MadeAsync(stand.Page), Patience, "what was made is reported");
            if ((await ReportAsync(stand.Maija, "campaign")).Total is { Cut: 1 } covered) return covered;
            await stand.Maija.EndAsync(takeover.Id);
            await Expect(stand.Page.Locator(".takeover")).ToBeHiddenAsync();
        }
        throw new InvalidOperationException("No slide was cut short.");
    }

    [Fact]
    public async Task What_was_played_without_a_line_comes_when_it_is_back_once_and_in_the_hour_in_which_it_was_played()
    {
        var clock = new LeapingClock();
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { Clock = clock });
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var line = TcpProxy.To(hub.Url.Port);
        await using var tablet = await TabletPage.OpenAsync(chromium.Browser, new UriBuilder(hub.Url) { Port = line.Port }.Uri);
        await maija.ApproveAsync(await tablet.CodeAsync(), store.Id, "Ovi");
        await PublishAsync(maija);
        await Eventually.TrueAsync(async () => (await ReportAsync(maija, "hour")).Total.Plays > 0, Patience, "plays come");
        var before = Assert.Single(await HoursAsync(maija));

        line.Cut();
        await Eventually.TrueAsync(async () => await MadeAsync(tablet.Page) >= before.Figures.Plays + 4, Patience, "it plays on");
        clock.Leap(TimeSpan.FromHours(2));
        line.Restore();
        await Eventually.TrueAsync(async () => (await HoursAsync(maija)).Length == 2, Patience, "plays of both hours are there");

        var hours = await HoursAsync(maija);
        Assert.Equal([before.HourMs, before.HourMs + (2 * 3_600_000)], hours.Select(hour => hour.HourMs));
        Assert.InRange(hours[0].Figures.Plays, before.Figures.Plays + 3, long.MaxValue);
        Assert.All(hours, hour => Assert.Equal(0, hour.Figures.Uncertain));
        await Eventually.TrueAsync(async () =>
        {
            var handedIn = await tablet.Page.EvaluateAsync<int>(Run, "after");
            return handedIn > 0 && handedIn == (await ReportAsync(maija, "hour")).Total.Plays;
        }, Patience, "each once");
    }

    private const string Run = """
        async what => {
          const db = await new Promise((done, fail) => {
            const asked = indexedDB.open('raati-plays');
            asked.onsuccess = () => done(asked.result);
            asked.onerror = () => fail(asked.error);
          });
          const got = db.transaction('facts').objectStore('facts').get('run');
          const run = await new Promise(done => { got.onsuccess = () => done(got.result); });
          db.close();
          return run?.[what] ?? 0;
        }
        """;

    private static ILocator Shown(TabletStand stand) => stand.Page.Locator(".layer.shown h1");

    private static Task<int> MadeAsync(IPage page) => page.EvaluateAsync<int>(Run, "sequence");

    private static Task<PlayReportView> ReportAsync(Operator by, string what) => by.Api.Get<PlayReportView>($"/api/plays?by={what}");

    /// <summary>Those in which something was played: what was expected in an hour has a line too.</summary>
    private static async Task<PlayLine[]> HoursAsync(Operator by) =>
        [.. (await ReportAsync(by, "hour")).Lines.Where(line => line.Figures.Plays > 0)];

    private static async Task<CampaignView> PublishAsync(Operator by)
    {
        var playlist = await by.AddAsync(Sample.Playlist("Syksy", Sample.Slide("Kurpitsat", SlideMs / 1_000), Sample.Slide("Omenat", SlideMs / 1_000)));
        return await by.PublishAsync(Sample.Campaign("Sadonkorjuu", playlist.Id));
    }

    /// <summary>The real time, at half past an hour when it begins, and later by what it leapt.</summary>
    private sealed class LeapingClock : TimeProvider
    {
        private const long HourMs = 3_600_000;
        private long aheadMs = HourMs + (HourMs / 2) - (System.GetUtcNow().ToUnixTimeMilliseconds() % HourMs);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddMilliseconds(Interlocked.Read(ref aheadMs));

        internal void Leap(TimeSpan by) => Interlocked.Add(ref aheadMs, (long)by.TotalMilliseconds);
    }
}
