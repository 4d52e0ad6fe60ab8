using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>An ops person at the console, without a mouse.</summary>
[TakesLong]
public sealed class ConsoleFleetTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task From_the_list_by_the_stores_to_one_tablet_that_shows_who_it_is_and_says_so()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        var area = await stand.Maija.AddAreaAsync("Satama");
        var other = await stand.Maija.AddStoreAsync("Havu Satama", area.Id);
        await using var away = await Tablet.PairOnlyAsync(stand.Maija, other.Id, "Kassat");
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, stand.Hub.Url, path: "tablets?sort=name");
        await console.SignInAsync();
        var keys = console.Page.Keyboard;
        var grid = console.Page.GetByRole(AriaRole.Grid);
        await Expect(grid.GetByRole(AriaRole.Row)).ToHaveCountAsync(5); // The head, two tablets, and two that hold the place of the others.

        await grid.FocusAsync();
        foreach (var key in (string[])["ArrowDown", "ArrowDown", "ArrowUp", "Space"]) await keys.PressAsync(key);
        await Expect(console.Page.GetByText("1 chosen")).ToBeVisibleAsync();
        await keys.PressAsync("Space");
        await Expect(console.Page.GetByText("1 chosen")).ToBeHiddenAsync();
        await keys.PressAsync("Enter");
        await Expect(console.Heading).ToHaveTextAsync(new Regex("^Havu Koivukoski"));

        await console.Page.GoBackAsync();
        var view = console.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "View" });
        await view.GetByRole(AriaRole.Radio, new() { Name = "List" }).FocusAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(console.Page).ToHaveURLAsync(new Regex("view=stores"));
        var tile = console.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Havu Satama: ") });
        await console.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Havu Koivukoski: ") }).FocusAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(tile).ToBeFocusedAsync();
        await keys.PressAsync("ArrowDown");
        await keys.PressAsync("Enter");
        await Expect(console.Heading).ToHaveTextAsync(new Regex("^Havu Koivukoski"));

        await console.Page.GetByRole(AriaRole.Button, new() { Name = "Show which tablet this is" }).FocusAsync();
        await keys.PressAsync("Enter");
        var commands = console.Page.GetByRole(AriaRole.Region, new() { Name = "Commands" });
        await Expect(stand.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Havu Koivukoski");
        await Expect(commands.GetByRole(AriaRole.Listitem)).ToContainTextAsync("on screen");
        await console.Page.PictureAsync("console-tablet");
        Assert.Equal(1, await stand.Hub.Database.CountAsync("select count(*) from kiosk_commands where received_at is not null and painted_at >= received_at"));
    }

    [Fact]
    public async Task A_tablet_that_is_reloaded_says_when_it_is_back_on_the_glass()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        var maija = stand.Maija;
        await stand.Page.EvaluateAsync("() => { window.before = true; }");
        var kiosk = (await maija.KiosksAsync()).Single();
        await Eventually.TrueAsync(async () =>
            (await maija.Api.Post<CommandView>($"/api/kiosks/{kiosk.Id}/commands", new CommandRequest { Kind = KioskCommandKind.Reload })).State is CommandState.Sent);

        await Eventually.TrueAsync(async () =>
            (await maija.Api.Get<KioskPast>($"/api/kiosks/{kiosk.Id}/past")).Commands[0] is { State: CommandState.Painted, AppliedAtMs: not null });
        Assert.False(await stand.Page.EvaluateAsync<bool>("() => window.before === true"));
    }

    [Fact]
    public async Task A_command_for_many_shows_how_it_goes_and_who_was_not_asked()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var door = await Tablet.PairAsync(maija, store.Id, "Ovi");
        await using var away = await Tablet.PairOnlyAsync(maija, store.Id, "Kahvio");
        await door.BeatAsync();
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "tablets?q=Havu");
        await console.SignInAsync();
        await console.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Choose all that are shown" }).CheckAsync();
        await Expect(console.Page.GetByText("2 chosen")).ToBeVisibleAsync();
        await console.ClickAsync("Show which tablet this is");

        var progress = console.Page.GetByRole(AriaRole.Region, new() { Name = "How the command goes" });
        await Expect(progress).ToContainTextAsync("0 of 1 done");
        await Expect(progress).ToContainTextAsync("1 offline, not asked");
        await Eventually.TrueAsync(() => door.Commands.Any(command => command.Kind is KioskCommandKind.Identify));
        var id = door.Commands.Last(command => command.Kind is KioskCommandKind.Identify).Id;
        await door.AcknowledgeAsync(new Receipt { PublicationId = id, Version = 0, State = ReceiptState.Painted, AtMs = door.HubTimeMs });
        await Expect(progress).ToContainTextAsync("1 of 1 done");
    }

    [Theory]
    [InlineData("fi-FI", ColorScheme.Light)]
    [InlineData("en-GB", ColorScheme.Dark)]
    public async Task Nothing_serious_stands_in_the_way_on_the_pages_of_tablets(string locale, ColorScheme scheme)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var tablet = await Tablet.PairAsync(maija, store.Id, "Ovi", null, "kampanja");
        await using var away = await Tablet.PairOnlyAsync(maija, store.Id, "Kahvio");
        await maija.PublishAsync(Sample.Poll("Maistuuko?"));
        var kiosks = await maija.KiosksAsync();
        await maija.Api.Post<CommandView>($"/api/kiosks/{kiosks[0].Id}/commands", new CommandRequest { Kind = KioskCommandKind.Reload });
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1024, Height = 768 },
            Locale = locale,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        var signIn = await context.APIRequest.PostAsync(new Uri(hub.Url, "/api/session").ToString(), new()
        {
            DataObject = new { email = HubSettings.AdminEmail, password = HubSettings.AdminPassword },
            Headers = new Dictionary<string, string> { ["Origin"] = hub.Url.GetLeftPart(UriPartial.Authority) },
        });
        Assert.True(signIn.Ok);
        var page = await context.NewPageAsync();
        foreach (var path in (string[])["tablets", "tablets?view=stores", "tablets?q=nothing", $"tablets/{kiosks[0].Id}", $"tablets/{kiosks[1].Id}"])
        {
            await page.GotoAsync(new Uri(hub.Url, $"/console/{path}").ToString());
            await page.ArrivedAsync();
            await page.PictureAsync($"console-{path.Split('?', '/')[0]}-{locale}-{Math.Abs(string.GetHashCode(path, StringComparison.Ordinal)) % 1000}");
            Assert.Equal([], (await Axe.SeriousAsync(page)).Select(found => $"{path} {found}"));
        }
    }
}
