using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests.Screens;

/// <summary>What the README and the guides show, on the real pages. With RAATI_TEST_PICTURES it leaves the pictures.</summary>
[Trait("Category", "Pictures")]
public sealed class DocsPicturesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly ViewportSize Size = new() { Width = 1280, Height = 800 };

    /// <summary>What the console's pages say in their heading when the right thing is in the picture.</summary>
    private static readonly Dictionary<string, string> Shown = new()
    {
        ["overview"] = "All is well, except at Havu Market Lehtolampi", ["poll-draft"] = "Joulun aukiolo", ["poll-receipts"] = "The poll is on the screens of all 138 tablets",
        ["poll-open"] = "Should the store stay open until nine on Sundays?",
        ["feedback"] = "7 unread messages", ["tablets"] = "2 tablets need attention", ["stores"] = "120 stores",
        ["settings"] = "Settings",
    };

    [Fact]
    public async Task What_the_guides_show_of_the_console_is_there()
    {
        await using var scene = await Scene.SetAsync();
        var screens = (await ConsoleScreens.OfAsync(scene.Saara)).ToDictionary(screen => screen.Name);
        await using var context = await chromium.Browser.ComeAsync(new BrowserNewContextOptions { ViewportSize = Size, Locale = "en-GB" });
        await scene.EnterAsync(context);
        var page = await context.NewPageAsync();
        var titles = new List<string>();
        foreach (var name in Shown.Keys)
        {
            await page.OpenAsync(scene.Hub.Url, screens[name]);
            titles.Add(await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).InnerTextAsync());
            await page.DocsPictureAsync($"console-{name}");
        }
        Assert.Equal(Shown.Values, titles);
    }

    [Fact]
    public async Task What_the_guides_show_of_a_tablet_is_there()
    {
        await using var scene = await Scene.SetAsync();
        await using var context = await chromium.Browser.ComeAsync(
            new BrowserNewContextOptions { ViewportSize = Size, HasTouch = true, Locale = "fi-FI" });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(scene.Hub.Url, "/kiosk/" + await scene.TabletLinkAsync()).ToString());
        var tablet = new TabletPage(page);
        await Expect(tablet.Question).ToHaveTextAsync(new Regex("Pitäisikö myymälän"), new() { Timeout = 60_000 });
        // Campaigns take turns with it: by the time it can be answered it may have had its turn.
        await Expect(page.Locator(".option[aria-disabled='false']")).Not.ToHaveCountAsync(0, new() { Timeout = 90_000 });
        await Expect(tablet.Question).ToHaveTextAsync(new Regex("Pitäisikö myymälän"), new() { Timeout = 60_000 });
        var poll = (await scene.Saara.Api.Get<PollRow[]>("/api/polls")).Single(one => one.Name.StartsWith("Sunnuntain", StringComparison.Ordinal));
        var yes = (await scene.Saara.Api.Get<PollResult>($"/api/polls/{poll.Id}/result")).Counts.First(count => count.OptionId == 1).Count;
        await page.DocsPictureAsync("tablet-poll");

        await tablet.TapAsync("Kyllä");
        await Expect(tablet.Bar("Kyllä")).ToContainTextAsync("Sinun vastauksesi");
        await scene.AnswersAsync(poll.Id, poll.Answers + 1);
        // The vote is in the bars and in the sentence above them.
        await Expect(tablet.Bar("Kyllä")).ToContainTextAsync(new Regex(Figure(yes + 1)));
        await Expect(page.Locator(".thanks")).ToContainTextAsync(new Regex($"sinä ja {Figure(poll.Answers)} muuta"));
        await page.WaitForTimeoutAsync(1_000);
        await page.DocsPictureAsync("tablet-results");

        await page.GetByRole(AriaRole.Button, new() { Name = "Anna palautetta", Exact = true }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Huono", Exact = true }).TapAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Valikoima", Exact = true }).TapAsync();
        await page.Keyboard.TypeAsync("Kauramaitoa ei löytynyt.");
        await page.DocsPictureAsync("tablet-feedback");
    }

    /// <summary>A number as Finnish writes it, whatever space stands between its thousands.</summary>
    private static string Figure(long number) => string.Join(@"\s", number.ToString("N0", CultureInfo.InvariantCulture).Split(','));
}
