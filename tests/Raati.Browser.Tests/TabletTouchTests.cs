using Microsoft.Playwright;
using Raati.Endurance;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>What counts as a vote, on the real page: nobody votes on what slid under the finger, and nobody needs a finger.</summary>
[TakesLong]
public sealed class TabletTouchTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "Minkä leivän haluat?";

    /// <summary>Says that the person is gone, and touches an option of the slide that comes, three frames after it was drawn.</summary>
    private const string TouchAtOnce = """
        async () => {
          const frame = () => new Promise(requestAnimationFrame);
          document.querySelector('.action.end').click();
          while (!document.querySelector('.option')) await frame();
          for (let i = 0; i < 3; i++) await frame();
          const option = document.querySelector('.option'), box = option.getBoundingClientRect();
          const where = { bubbles: true, pointerId: 7, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
          option.dispatchEvent(new PointerEvent('pointerdown', where));
          option.dispatchEvent(new PointerEvent('pointerup', where));
          await frame();
          return document.querySelectorAll('.option').length;
        }
        """;

    [Fact]
    public async Task A_finger_that_slides_to_another_option_or_comes_too_early_votes_on_nothing()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.AskAsync(Question, "Reikäleipä", "Siemenleipä");
        var mouse = stand.Page.Mouse;
        var (one, other) = (await TabletStand.MiddleAsync(stand.Option("Reikäleipä")), await TabletStand.MiddleAsync(stand.Option("Siemenleipä")));

        await mouse.MoveAsync(one.X, one.Y);
        await mouse.DownAsync();
        await mouse.MoveAsync(other.X, other.Y);
        await mouse.UpAsync();
        await Expect(stand.Option("Reikäleipä")).ToBeVisibleAsync();
        Assert.Equal(0, await stand.BallotsAsync());

        await stand.Tablet.TapAsync("Siemenleipä");
        await Expect(stand.Tablet.Bar("Siemenleipä")).ToContainTextAsync("Sinun vastauksesi");
        Assert.Equal(2, await stand.Page.EvaluateAsync<int>(TouchAtOnce));
        await Eventually.TrueAsync(async () => await stand.BallotsAsync() > 0);
        Assert.Equal(1, await stand.BallotsAsync());
    }

    /// <summary>Touches an option, and says what was to be seen of it before anything else could happen.</summary>
    private const string TouchAndLook = """
        () => {
          const option = document.querySelector('.option'), box = option.getBoundingClientRect();
          const where = { bubbles: true, pointerId: 7, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
          option.dispatchEvent(new PointerEvent('pointerdown', where));
          option.dispatchEvent(new PointerEvent('pointerup', where));
          return `${'chosen' in option.dataset} ${getComputedStyle(option.querySelector('.ring')).visibility} ${document.querySelectorAll('[data-chosen]').length}`;
        }
        """;

    [Theory]
    [InlineData("Reikäleipä", "Siemenleipä")]
    [InlineData("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12")]
    public async Task The_choice_is_marked_before_anything_else_is_drawn_and_counts_even_if_the_page_ends_there(params string[] options)
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.AskAsync(Question, options);

        // The page is gone in the same moment: no frame is drawn after the touch.
        var seen = await stand.Page.EvaluateAsync<string>($"() => {{ const seen = ({TouchAndLook})(); location.reload(); return seen; }}");

        Assert.Equal("true visible 1", seen);
        await Eventually.TrueAsync(async () => await stand.BallotsAsync() == 1);
        await stand.SettledAsync();
        Assert.Equal("true visible 1", await stand.Page.EvaluateAsync<string>(TouchAndLook));
        await Expect(stand.Page.Locator(".bars .mine")).ToHaveCountAsync(1);
        await Eventually.TrueAsync(async () => await stand.BallotsAsync() == 2);
        Assert.Empty(stand.Complaints);
    }

    [Fact]
    public async Task A_finger_on_the_glass_holds_the_slide_whatever_is_published_meanwhile()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.AskAsync(Question, "Reikäleipä", "Siemenleipä");
        var one = await TabletStand.MiddleAsync(stand.Option("Reikäleipä"));
        await stand.Page.Mouse.MoveAsync(one.X, one.Y);
        await stand.Page.Mouse.DownAsync();

        await stand.Maija.PublishAsync(Sample.Bulletin("Kauppa on auki"));
        await Eventually.TrueAsync(async () => await stand.Hub.Database.CountAsync("select count(*) from receipts where in_use_at is not null") == 1);
        await Expect(stand.Option("Reikäleipä")).ToBeVisibleAsync();

        await stand.Page.Mouse.UpAsync();
        await Expect(stand.Tablet.Bar("Reikäleipä")).ToContainTextAsync("Sinun vastauksesi");
        await stand.Button("Valmis").ClickAsync();
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Kauppa on auki");
    }

    [Fact]
    public async Task A_poll_whose_turn_comes_is_drawn_before_out_of_reach_and_can_be_answered_when_it_stands()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Koivukoski");
        await maija.PublishAsync(Sample.Poll(Question, "Reikäleipä", "Siemenleipä"));
        await maija.PublishAsync(Sample.Bulletin("Kauppa on auki"));
        await using var context = await chromium.Browser.NewContextAsync(RealPage.Options(ReducedMotion.NoPreference));
        var page = await RealPage.PairAsync(context, hub, maija, store.Id);
        while ((await page.OnGlassAsync()).Kind is not "bulletin") await page.NextSlidesAsync(TimeSpan.FromSeconds(16), 1);

        await page.EvaluateAsync("async () => { while (!document.querySelector('.layer.coming')) { await putOn(400); await glass.frame(); await glass.frame(); } }");
        await Expect(page.Locator(".layer.coming[inert] .option[aria-disabled='true']")).ToHaveCountAsync(2);
        await page.Locator(".layer.shown .option[aria-disabled='false']").First.TapAsync();
        await Expect(page.Locator(".bars .mine")).ToHaveCountAsync(1);
        await Eventually.TrueAsync(async () => await hub.Database.CountAsync("select count(*) from ballots") == 1);
    }

    [Fact]
    public async Task A_vote_and_feedback_by_keyboard_alone()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.AskAsync(Question, "Reikäleipä", "Siemenleipä");

        await PressAsync(stand.Page, "Siemenleipä");
        await Expect(stand.Tablet.Bar("Siemenleipä")).ToContainTextAsync("Sinun vastauksesi");
        await PressAsync(stand.Page, "Anna palautetta");
        await PressAsync(stand.Page, "Hyvä");
        await PressAsync(stand.Page, "Valikoima");
        var text = stand.Page.GetByRole(AriaRole.Textbox, new() { Name = "Palautteesi" });
        await Expect(text).ToBeFocusedAsync();
        await stand.Page.Keyboard.TypeAsync("Kauramaito loppu");
        await PressAsync(stand.Page, "q");
        foreach (var arrow in (string[])["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowRight"])
            await stand.Page.Keyboard.PressAsync(arrow);
        await stand.Page.Keyboard.PressAsync("Enter");
        await Expect(text).ToHaveValueAsync("Kauramaito loppuq.");
        await PressAsync(stand.Page, "Lähetä");

        await Expect(stand.Tablet.Question).ToHaveTextAsync("Kiitos palautteesta!");
        await Eventually.TrueAsync(async () => (await stand.Maija.FeedbackAsync()).Items.Length == 1);
        var left = Assert.Single((await stand.Maija.FeedbackAsync()).Items);
        Assert.Equal((Mood.Good, FeedbackCategory.Selection, "Kauramaito loppuq."), (left.Mood, left.Category, left.Text));
        Assert.Equal(1, await stand.BallotsAsync());
        Assert.Empty(stand.Complaints);
    }

    [Fact]
    public async Task The_tablets_own_keyboard_writes_Finnish_and_the_text_is_gone_with_its_writer()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.Button("Anna palautetta").TapAsync();
        await stand.Button("Huono").TapAsync();
        await stand.Button("Hinta").TapAsync();
        var text = stand.Page.GetByRole(AriaRole.Textbox, new() { Name = "Palautteesi" });
        foreach (var key in (string[])["Ö", "ä", "välilyönti", "å", "Pyyhi merkki", "j", "123", "7"]) await stand.Button(key).TapAsync();
        await Expect(text).ToHaveValueAsync("Öä j7");

        await stand.Button("Takaisin").TapAsync();
        await stand.Button("Hinta").TapAsync();
        await Expect(text).ToHaveValueAsync("Öä j7");
        await stand.Button("Takaisin").TapAsync();
        await stand.Button("Keskeytä").TapAsync();

        await stand.Button("Anna palautetta").TapAsync();
        await stand.Button("Huono").TapAsync();
        await stand.Button("Hinta").TapAsync();
        await Expect(text).ToHaveValueAsync("");
        Assert.Empty(stand.Complaints);
    }

    /// <summary>Walks to a button by Tab, as somebody without a pointer does, and presses it.</summary>
    private static async Task PressAsync(IPage page, string button)
    {
        var wanted = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        await Expect(wanted).ToBeEnabledAsync();
        for (var step = 0; step < 40; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("button => button === document.activeElement")) break;
        }
        await page.Keyboard.PressAsync("Enter");
    }
}
