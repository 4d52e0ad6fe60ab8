using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>Signage at the console: slides seen as the tablet shows them, campaigns on their days, and why a tablet shows what it shows.</summary>
[TakesLong]
public sealed class ConsoleSignageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task A_slide_is_seen_with_its_picture_on_the_real_tablet_page_which_can_still_fetch_nothing()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "playlists");
        await console.SignInAsync();
        await Expect(console.Page.GetByText("No playlists yet")).ToBeVisibleAsync();
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        var picture = await maija.AddMediaAsync(await console.Page.PictureOfAsync(), "Sato");
        var film = await maija.AddMediaAsync(await console.Page.FilmOfAsync(), "Filmi");
        var playlist = await maija.AddAsync(Sample.Playlist("Syksy",
            new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Image, DurationMs = 5_000, MediaSha256 = picture.File.Sha256 },
            new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Video, DurationMs = 60_000, MediaSha256 = film.File.Sha256 },
            Sample.Slide("Sadonkorjuu alkoi")));

        await console.Page.GotoAsync(new Uri(hub.Url, $"/console/playlists/{playlist.Id}").ToString());
        var glass = new PreviewGlass(console.Page);
        await Expect(glass.Seen(".layer.shown img.picture")).ToBeVisibleAsync();
        Assert.Equal(1280, await glass.Seen(".layer.shown img.picture").EvaluateAsync<int>("picture => picture.naturalWidth"));
        Assert.Equal("refused", await glass.Page.EvaluateAsync<string>(
            $"() => fetch('/media/{picture.File.Sha256}').then(() => 'answered', () => 'refused')"));
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.Page.PictureAsync("console-slide-image");

        await SlideAsync("Filmi");
        await Expect(glass.Seen(".layer.shown .film.on video")).ToBeVisibleAsync();
        await console.Page.GetByText("Portrait", new() { Exact = true }).ClickAsync();
        await console.Page.PictureAsync("console-slide-video");

        await SlideAsync("Sadonkorjuu alkoi");
        await Expect(glass.Question).ToHaveTextAsync("Sadonkorjuu alkoi");
        await console.FillAsync("Title, Swedish", "Skörden har börjat");
        await console.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Language of the preview" }).GetByText("Svenska").ClickAsync();
        await Expect(glass.Question).ToHaveTextAsync("Skörden har börjat");

        Task SlideAsync(string name) => console.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Edit slide \\d+: {name}") }).ClickAsync();
    }

    [Fact]
    public async Task Campaigns_stand_on_their_days_and_a_tablet_says_why_it_shows_them()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var door = await Tablet.PairAsync(maija, store.Id, "Ovi");
        var playlist = await maija.AddAsync(Sample.Playlist("Syksy"));
        var always = await maija.PublishAsync(Sample.Campaign("Aina", playlist.Id));
        await maija.PublishAsync(Sample.Campaign("Aamuisin", playlist.Id, new CampaignSchedule { Dayparts = [new Daypart { From = "07:00", Until = "07:01" }] }));
        await Eventually.TrueAsync(() => door.Holds(always.Id));
        var kiosk = Assert.Single(await maija.KiosksAsync()).Id;
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "campaigns/calendar?day=2037-11-25");
        await console.SignInAsync();

        await Expect(console.Heading).ToHaveTextAsync("Week 48: 2 campaigns");
        var monday = Cell("Aamuisin, Monday 23/11/2037: 07:00–07:01");
        await Cell("Aina, Wednesday 25/11/2037: all day").ClickAsync();
        await console.Page.Keyboard.PressAsync("ArrowUp");
        await console.Page.Keyboard.PressAsync("Home");
        await Expect(monday).ToBeFocusedAsync();
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.Page.PictureAsync("console-calendar-week");
        await console.Page.Keyboard.PressAsync("PageDown");
        await Expect(console.Heading).ToHaveTextAsync("Week 49: 2 campaigns");
        await console.Page.GetByText("Month", new() { Exact = true }).ClickAsync();
        await Expect(console.Heading).ToHaveTextAsync("December 2037: 2 campaigns");
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.Page.GetByRole(AriaRole.Region, new() { Name = "Wednesday 02/12/2037" }).GetByRole(AriaRole.Link, new() { Name = "Aina" }).ClickAsync();
        await Expect(console.Heading).ToHaveTextAsync("Aina");
        // It is on the tablets as it is written.
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Publish changes" })).ToHaveCountAsync(0);
        await console.FillAsync("Name", "Aina auki");
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Publish changes" })).ToBeVisibleAsync();
        await console.FillAsync("Name", "Aina");
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Publish changes" })).ToHaveCountAsync(0);

        await console.Page.Keyboard.PressAsync("Escape");
        await console.Page.GotoAsync(new Uri(hub.Url, $"/console/tablets/{kiosk}").ToString());
        var why = console.Page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Why is it showing this?") });
        await Expect(why.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Aina" }).First).ToContainTextAsync("all turns");
        await Expect(why).ToContainTextAsync("First on the glass");
        await why.GetByText("1 campaign is not showing now").ClickAsync();
        await Expect(why).ToContainTextAsync("Not at this time of day");
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.Page.PictureAsync("console-tablet-why");

        ILocator Cell(string name) => console.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    }
}
