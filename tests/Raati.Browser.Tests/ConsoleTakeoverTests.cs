using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>An urgent message at the console: two clicks to give, a counter that follows, one question to take it off.</summary>
[TakesLong]
public sealed class ConsoleTakeoverTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_takeover_is_given_from_a_template_counted_named_and_taken_off()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var harjula = await maija.AddStoreAsync("Havu Harjula");
        var nurmes = await maija.AddStoreAsync("Havu Nurmes");
        await using var door = await Tablet.PairAsync(maija, harjula.Id, "Ovi");
        await using var away = await Tablet.PairAsync(maija, nurmes.Id, "Ovi");
        await away.DisconnectAsync();
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "urgent");
        await console.SignInAsync();
        await Expect(console.Page.GetByText("No urgent messages yet")).ToBeVisibleAsync();
        Assert.Empty(await Axe.SeriousAsync(console.Page));

        await console.Page.GetByRole(AriaRole.Link, new() { Name = "Give an urgent message" }).First.ClickAsync();
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Product recall") }).ClickAsync();
        await console.ClickAsync("Give to 2 tablets");
        await Expect(console.Page.GetByText("Replace [tuote].")).ToBeVisibleAsync();
        await Expect(console.Dialog).ToBeHiddenAsync();
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await FillAsync(console, "Finnish", "Älä syö Havu-kermaa", "Takaisinveto, päiväys 14.3.2027");
        await FillAsync(console, "Swedish", "Ät inte Havu-grädden", "Återkallelse, datum 14.3.2027");
        await FillAsync(console, "English", "Do not eat Havu cream", "Product recall, date 14.3.2027");
        var picture = await maija.AddMediaAsync(await console.Page.PictureOfAsync(600, 800), "Purkki");
        await console.ClickAsync("Choose a picture");
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Purkki") }).ClickAsync();
        await Expect(new PreviewGlass(console.Page).Seen(".takeover .sight img")).ToBeVisibleAsync();
        await console.FillAsync("Description, English", "A jar of cream");
        await console.Page.PictureAsync("console-takeover-picture");
        await console.ClickAsync("Give to 2 tablets");
        await Expect(console.Dialog).ToContainTextAsync("screens of 2 tablets in 2 stores at once, and interrupts the votes");
        await console.Page.PictureAsync("console-takeover-question");
        await console.ConfirmAsync("Give at once");

        await Expect(console.Heading).ToHaveTextAsync("Do not eat Havu cream");
        await CountsAsync(console, "1 of 2 on screen, Havu Nurmes offline, shown when it is back");
        Assert.Equal((picture.File.Sha256, "A jar of cream"), Content(Assert.Single(await maija.Api.Get<TakeoverView[]>("/api/takeovers"))));
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.GoAsync("Overview");
        await Expect(console.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Urgent message on the tablets: Do not eat") })).ToContainTextAsync("1 of 2 on screen");
        await console.GoAsync("Urgent messages");
        await Expect(console.Heading).ToHaveTextAsync("1 urgent message on the tablets");
        await console.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Do not eat Havu cream") }).ClickAsync();
        await away.ConnectAsync();
        await CountsAsync(console, "On the screens of all 2 tablets");
        await away.DisconnectAsync();

        await console.ClickAsync("Take off the tablets");
        await console.ConfirmAsync("Take off the tablets");
        await CountsAsync(console, "Taken off 1 of 2; Havu Nurmes still shows it until it is back");
        await Expect(console.Page.GetByRole(AriaRole.Img, new() { Name = "waits for a connection 1, taken off 1" })).ToBeVisibleAsync();
        await Expect(console.Dialog).ToBeHiddenAsync();
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Take off the tablets" })).ToBeHiddenAsync();
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await away.ConnectAsync();
        await CountsAsync(console, "Taken off all 2 tablets");
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from takeovers"));
    }

    [Fact]
    public async Task A_changed_text_is_the_next_version_and_a_lost_answer_gives_nothing_twice()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var door = await Tablet.PairAsync(maija, store.Id, "Ovi");
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "urgent/new?template=evacuation");
        await console.SignInAsync();
        // The hub takes it, and its answer never arrives.
        await console.Page.RouteAsync(new Regex("/api/takeovers/.+"), async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
        }, new() { Times = 1 });
        await console.ClickAsync("Give to 1 tablet");
        await console.ConfirmAsync("Give at once");
        await Expect(console.Page.GetByText("The server can't be reached.")).ToBeVisibleAsync();
        await console.ConfirmAsync("Give at once");
        await Expect(console.Heading).ToHaveTextAsync("Leave the building now");
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from takeovers"));

        await console.Page.GetByRole(AriaRole.Link, new() { Name = "Change the text" }).ClickAsync();
        await console.FillAsync("Title, English", "Leave by the north door");
        await console.ClickAsync("Give the change to 1 tablet");
        await console.ConfirmAsync("Change at once");
        await Expect(console.Heading).ToHaveTextAsync("Leave by the north door");
        await CountsAsync(console, "On the tablet's screen");
        Assert.Equal(2, Assert.Single(await maija.Api.Get<TakeoverView[]>("/api/takeovers")).PublicationVersion);
    }

    private static (string?, string?) Content(TakeoverView takeover) => (takeover.Content.ImageSha256, takeover.Content.ImageDescription?.En);

    private static Task CountsAsync(ConsolePage console, string words) =>
        Expect(console.Page.GetByRole(AriaRole.Heading, new() { Name = words, Exact = true })).ToBeVisibleAsync();

    private static async Task FillAsync(ConsolePage console, string language, string title, string text)
    {
        await console.FillAsync($"Title, {language}", title);
        await console.FillAsync($"Text, {language}", text);
    }
}
