using Microsoft.Playwright;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>An organization gives its tablets a look.</summary>
public sealed class SettingsTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_saved_accent_and_mark_are_worn_by_a_real_tablet_that_says_so_and_the_look_before_comes_back()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await maija.PublishAsync(Sample.Poll("Lisätäänkö kasvisruokaa?"));
        var complaints = new List<string>();
        await using var tablet = await TabletPage.OpenAsync(chromium.Browser, hub.Url, complaints);
        await maija.ApproveAsync(await tablet.CodeAsync(), store.Id, "Ovi");
        await Expect(tablet.Question).ToHaveTextAsync("Lisätäänkö kasvisruokaa?");
        complaints.Clear();

        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "settings");
        await console.SignInAsync();
        await console.FillAsync("Accent as a code", "#f5b800");
        await Expect(console.Page.GetByText("Text can't be read: 1.7:1, the limit is 4.5:1.")).ToBeVisibleAsync();
        await console.Page.PictureAsync("console-settings-refused");
        await console.ClickAsync("Save");
        await Expect(console.Page.GetByText("The nearest shade that can:")).ToBeVisibleAsync();
        await console.FillAsync("Accent as a code", "#1d4e89");
        await Expect(console.Page.GetByText("Text can be read: 7.8:1, the limit is 4.5:1.")).ToBeVisibleAsync();
        await console.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "mark.png",
            MimeType = "image/png",
            // Larger than a tablet's: the page makes it smaller.
            Buffer = await console.Page.ScreenshotAsync(),
        });
        await Expect(console.Page.GetByAltText("The organization's mark")).ToBeVisibleAsync();
        await console.PickAsync("First language", "Svenska");
        var glass = new PreviewGlass(console.Page);
        await Expect(glass.Question).ToHaveTextAsync("Ska vi ha mer vegetarisk mat?");
        await Eventually.EqualAsync("#1d4e89", () => AccentAsync(glass.Page));
        await console.Page.PictureAsync("console-settings");
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.ClickAsync("Save");
        await Expect(console.Page.GetByText("Saved, and published to the tablets")).ToBeVisibleAsync();

        await Eventually.EqualAsync("#1d4e89", () => AccentAsync(tablet.Page.MainFrame));
        await Expect(tablet.Question).ToHaveTextAsync("Lisätäänkö kasvisruokaa? (sv)");
        await Expect(tablet.Page.Locator(".who img")).ToBeVisibleAsync();
        await Eventually.TrueAsync(async () => await hub.Database.CountAsync(
            "select count(*) from receipts r join settings s on s.publication_id = r.publication_id where r.painted_at is not null") == 1);
        await Expect(console.Page.GetByRole(AriaRole.Img, new() { Name = "on screen 1" })).ToBeVisibleAsync();
        await tablet.Page.PictureAsync("tablet-look");
        Assert.Empty(await Axe.SeriousAsync(tablet.Page));

        await console.ClickAsync("Undo");
        await Eventually.EqualAsync("", () => AccentAsync(tablet.Page.MainFrame));
        await Expect(tablet.Question).ToHaveTextAsync("Lisätäänkö kasvisruokaa?");
        await Expect(console.Page.GetByLabel("Accent as a code")).ToHaveValueAsync("");
        Assert.Empty(complaints);
    }

    private static Task<string> AccentAsync(IFrame page) =>
        page.EvaluateAsync<string>("() => document.documentElement.style.getPropertyValue('--org-accent')");
}
