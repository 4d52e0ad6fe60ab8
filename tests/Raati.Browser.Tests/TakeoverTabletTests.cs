using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>An urgent message on the real page: over everything at once, and gone as if it had never been there.</summary>
public sealed class TakeoverTabletTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Title = "Älä syö tätä tuotetta";

    [Fact]
    public async Task Given_in_the_middle_of_a_vote_it_blocks_and_when_it_goes_the_vote_goes_on()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        var poll = await stand.Maija.PublishAsync(Sample.Poll("leipä") with
        {
            Questions = [Sample.SingleChoice(1, "Minkä leivän?", "Reikäleipä", "Limppu"), Sample.SingleChoice(2, "Milloin?", "Aamulla", "Illalla")],
        });
        await stand.Tablet.TapAsync("Limppu");
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Milloin?");
        await stand.SettledAsync();
        var option = await TabletStand.MiddleAsync(stand.Option("Aamulla"));

        var given = await stand.Maija.GiveAsync(Sample.Takeover(Title) with { Blocks = true });
        await Expect(stand.Page.Locator(".takeover h1")).ToHaveTextAsync(Title);
        await Expect(stand.Page.Locator(".takeover h1")).ToBeFocusedAsync();
        await Expect(stand.Page.GetByRole(AriaRole.Alertdialog, new() { Name = Title })).ToBeVisibleAsync();
        await Expect(stand.Button("Sulje tiedote")).ToHaveCountAsync(0);
        await Eventually.TrueAsync(async () => await ReceiptsAsync(stand, "painted_at") == 1);
        Assert.Equal(0, await ReceiptsAsync(stand, "in_use_at"));

        await stand.Page.Touchscreen.TapAsync(option.X, option.Y);
        Assert.Empty(await StopsBeneathAsync(stand.Page));
        Assert.Equal(0, await stand.BallotsAsync());

        await stand.Maija.EndAsync(given.Id);
        await Expect(stand.Page.Locator(".takeover")).ToHaveCountAsync(0);
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Milloin?");
        await Expect(stand.Tablet.Question).ToBeFocusedAsync();
        await stand.SettledAsync();
        await stand.Option("Aamulla").TapAsync();
        await Eventually.TrueAsync(async () => await stand.BallotsAsync() > 0);
        Assert.Equal(1, await stand.BallotsAsync());
        await Eventually.TrueAsync(async () => await ReceiptsAsync(stand, "removed_at") == 1);
        Assert.Equal((0, 1), ((await stand.Maija.DriftAsync(poll.Id)).Drift, (await stand.Maija.DriftAsync(poll.Id)).Ballots));
        Assert.Empty(stand.Complaints);
    }

    /// <summary>Nobody votes on what was there the moment before: what comes to light is a new painting.</summary>
    [Fact]
    public async Task What_comes_to_light_must_stand_before_it_can_be_answered()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.AskAsync("Minkä leivän haluat?", "Reikäleipä", "Limppu");
        await stand.Maija.GiveAsync(Sample.Takeover(Title));
        await Expect(stand.Page.Locator(".takeover h1")).ToHaveTextAsync(Title);

        Assert.Equal(2, await stand.Page.EvaluateAsync<int>("""
            async () => {
              document.querySelector('.action.aside').click();
              while (document.querySelector('.takeover')) await new Promise(requestAnimationFrame);
              const option = document.querySelector('.option'), box = option.getBoundingClientRect();
              const where = { bubbles: true, pointerId: 7, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
              option.dispatchEvent(new PointerEvent('pointerdown', where));
              option.dispatchEvent(new PointerEvent('pointerup', where));
              for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
              return document.querySelectorAll('.option').length;
            }
            """));
    }

    [Fact]
    public async Task Put_aside_it_is_back_when_the_tablet_is_idle_and_in_a_new_version()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.AskAsync("Minkä leivän haluat?", "Reikäleipä", "Limppu");
        var given = await stand.Maija.GiveAsync(Sample.Takeover(Title));
        var takeover = stand.Page.Locator(".takeover h1");

        await stand.Button("Sulje tiedote").TapAsync();
        await Expect(takeover).ToHaveCountAsync(0);
        await stand.SettledAsync();
        await stand.Option("Limppu").TapAsync();
        await Expect(stand.Tablet.Bar("Limppu")).ToContainTextAsync("Sinun vastauksesi");

        await stand.Maija.Api.Put<TakeoverView>($"/api/takeovers/{given.Id}", Sample.Takeover("Älä syö, palauta"));
        await Expect(takeover).ToHaveTextAsync("Älä syö, palauta");
        await stand.Button("Sulje tiedote").TapAsync();
        await Expect(stand.Tablet.Bar("Limppu")).ToBeVisibleAsync();

        await stand.Button("Valmis").TapAsync();
        await Expect(takeover).ToHaveTextAsync("Älä syö, palauta");
        Assert.Empty(stand.Complaints);
    }

    [Fact]
    public async Task The_one_given_last_stands_and_after_its_time_the_one_before()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.Maija.GiveAsync(Sample.Takeover(Title) with { Blocks = true });
        var leave = Sample.Takeover("Poistu heti") with { Kind = TakeoverKind.Evacuation, Color = TakeoverColor.Red };
        var given = await stand.Maija.GiveAsync(leave);
        await Expect(stand.Page.Locator(".takeover h1")).ToHaveTextAsync("Poistu heti");

        var soon = TimeProvider.System.GetUtcNow().AddSeconds(3).ToUnixTimeMilliseconds();
        await stand.Maija.Api.Put<TakeoverView>($"/api/takeovers/{given.Id}", leave with { UntilMs = soon });
        await Expect(stand.Page.Locator(".takeover h1")).ToHaveTextAsync(Title);
        Assert.InRange(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), soon - 500, long.MaxValue);
    }

    [Fact]
    public async Task Its_words_do_not_wait_for_its_picture_which_comes_when_it_can()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        var picture = await stand.Maija.AddMediaAsync(await stand.Page.PictureOfAsync(600, 800), "Purkki");
        await stand.Page.EvaluateAsync("""
            () => {
              const own = fetch, mayCome = new Promise(come => { window.letCome = come; });
              window.fetch = async (...request) => { if (String(request[0]).startsWith('/media/')) await mayCome; return own(...request); };
            }
            """);
        var sight = stand.Page.Locator(".takeover .sight img");

        var given = await stand.Maija.GiveAsync(
            Sample.Takeover(Title) with { ImageSha256 = picture.File.Sha256, ImageDescription = new LocalizedText { Fi = "Pestopurkki" } });
        await Expect(stand.Page.Locator(".takeover h1")).ToHaveTextAsync(Title);
        await Eventually.TrueAsync(async () => await ReceiptsAsync(stand, "painted_at") == 1);
        await Expect(sight).ToHaveCountAsync(0);
        await stand.Page.EvaluateAsync("() => letCome()");

        await Expect(sight).ToBeVisibleAsync();
        Assert.True(await sight.EvaluateAsync<bool>("picture => picture.naturalWidth === 600 && picture.alt === 'Pestopurkki'"));
        await Expect(stand.Page.Locator(".takeover h1")).ToBeFocusedAsync();
        // Without a network it is there from the tablet's own storage, at the next start too.
        await stand.Page.EvaluateAsync("async () => { while (!navigator.serviceWorker.controller) await new Promise(again => setTimeout(again, 20)); }");
        await stand.Page.Context.SetOfflineAsync(true);
        await stand.Page.ReloadAsync();
        await Expect(stand.Page.Locator(".takeover h1")).ToHaveTextAsync(Title);
        await Expect(sight).ToBeVisibleAsync();
        await stand.Page.Context.SetOfflineAsync(false);
        await stand.Maija.EndAsync(given.Id);
        await Expect(stand.Page.Locator(".takeover")).ToHaveCountAsync(0);
    }

    /// <summary>How many receipts of takeovers have come this far.</summary>
    private static Task<long> ReceiptsAsync(TabletStand stand, string state) => stand.Hub.Database.CountAsync(
        $"select count(*) from receipts where {state} is not null and publication_id in (select id from publications where lower(kind) = 'takeover')");

    /// <summary>What a keyboard reaches that is not the message: walks further than there are stops.</summary>
    private static async Task<string[]> StopsBeneathAsync(IPage page)
    {
        var stops = new List<string>();
        for (var step = 0; step < 12; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var stop = await page.EvaluateAsync<string?>("() => document.activeElement.closest('.beneath') ? document.activeElement.textContent : null");
            if (stop is not null) stops.Add(stop);
        }
        return [.. stops];
    }
}
