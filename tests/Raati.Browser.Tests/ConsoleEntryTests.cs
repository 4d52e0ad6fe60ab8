using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using Raati.Testing.Servers;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>How people come into the console, and what it says when its line is cut.</summary>
[TakesLong]
public sealed partial class ConsoleEntryTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_first_admin_sets_up_by_the_link_that_the_start_printed()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var hub = await HubProcess.StartAsync(database, new HubSettings { Bootstrap = false });
        await Eventually.TrueAsync(() => SetupFragment().IsMatch(hub.Output));
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: SetupFragment().Match(hub.Output).Value);

        await console.FillAsync("Name of the co-operative", "Osuuskauppa Havu");
        await console.FillAsync("E-mail", "saara@example.test");
        await console.FillAsync("Password", "short");
        await console.ClickAsync("Set up");
        await Expect(console.Page.GetByText("At least 12 characters.", new() { Exact = true })).ToBeVisibleAsync();
        await console.FillAsync("Password", "leipä ja suolaa");
        await console.ClickAsync("Set up");

        await Expect(console.Menu).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("Osuuskauppa Havu")).ToBeVisibleAsync();
        Assert.DoesNotContain("setup", console.Page.Url, StringComparison.Ordinal);
        await console.Page.PictureAsync("console-first-run");
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_and_the_page_says_to_wait()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url);
        var refusal = console.Page.GetByRole(AriaRole.Alert);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            // The page says the same each time: only the answer tells that this attempt is over.
            await console.Page.RunAndWaitForResponseAsync(() => console.SignInAsync(password: "wrong"), answer => answer.Request.Method is "POST");
            await Expect(refusal).ToContainTextAsync("The e-mail or the password is wrong, or the account is locked.");
        }
        // While it is locked the right password is answered as a wrong one: a guesser learns nothing, and the owner reads to wait.
        var right = await console.Page.RunAndWaitForResponseAsync(() => console.SignInAsync(), answer => answer.Request.Method is "POST");
        Assert.Equal(401, right.Status);
        await Expect(refusal).ToContainTextAsync("Five wrong attempts lock it for 15 minutes: wait, then try again.");
        await console.Page.PictureAsync("console-locked");
    }

    [Fact]
    public async Task On_a_phone_the_menu_is_behind_a_button_and_nothing_stands_out_of_the_screen()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url);
        await console.Page.SetViewportSizeAsync(390, 844);
        await console.SignInAsync();
        var button = console.Page.GetByRole(AriaRole.Button, new() { Name = "Menu", Exact = true });
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(console.Menu).ToBeHiddenAsync();
        Assert.Equal(390, await console.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));

        await button.ClickAsync();
        await Expect(button).ToHaveAttributeAsync("aria-expanded", "true");
        await console.Page.Keyboard.PressAsync("Escape");
        await Expect(console.Menu).ToBeHiddenAsync();
        await Expect(button).ToBeFocusedAsync();

        await button.ClickAsync();
        await console.GoAsync("Tablets");
        await Expect(console.Menu).ToBeHiddenAsync();
        await Expect(console.Page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
        await console.Page.PictureAsync("console-phone");
    }

    [Fact]
    public async Task An_invited_campaign_manager_comes_in_by_the_link_and_is_offered_only_what_the_role_may()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var admin = await ConsolePage.OpenAsync(chromium.Browser, hub.Url);
        await admin.SignInAsync();
        await admin.GoAsync("People");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Invite a person" }).First.ClickAsync();
        await admin.Dialog.GetByLabel("E-mail").FillAsync("kaisa@example.test");
        await admin.ConfirmAsync("Invite a person");
        var link = new Uri(await admin.Page.GetByLabel("Invitation link").InputValueAsync());

        await using var kaisa = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: link.Fragment);
        await kaisa.FillAsync("Password", "a colleague's password");
        await kaisa.ClickAsync("Take into use");

        await Expect(kaisa.Page.GetByText("Campaign manager")).ToBeVisibleAsync();
        await Expect(kaisa.Menu.GetByRole(AriaRole.Link, new() { Name = "People" })).ToBeHiddenAsync();
        await kaisa.GoAsync("Stores");
        await Expect(kaisa.Page.GetByRole(AriaRole.Button, new() { Name = "Add a store" })).ToBeHiddenAsync();
        await kaisa.GoAsync("Polls");
        await Expect(kaisa.Page.GetByRole(AriaRole.Link, new() { Name = "New poll" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_the_page_fetches_later_is_asked_for_again_when_the_line_failed_it()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url);
        await Expect(console.Page.GetByLabel("E-mail")).ToBeVisibleAsync();
        var asked = new ConcurrentDictionary<string, int>();
        await console.Page.RouteAsync("**/console/assets/*.js", route =>
            asked.AddOrUpdate(route.Request.Url, 1, (_, times) => times + 1) == 1 ? route.AbortAsync("connectionreset") : route.ContinueAsync());

        await console.SignInAsync();
        await console.GoAsync("Stores");
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Add a store" }).First).ToBeVisibleAsync();
        // Also what nobody has asked for yet, which comes when the page has nothing to do.
        await console.Page.Keyboard.PressAsync("/");
        await Expect(console.Dialog.GetByRole(AriaRole.Combobox)).ToBeVisibleAsync();
        await Eventually.TrueAsync(() => asked.Count > 3 && asked.Values.All(times => times > 1), what: "every part that failed was asked for again");
        await Expect(console.Menu).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_cut_line_is_said_and_when_it_is_whole_again_the_page_has_what_happened_meanwhile()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var line = TcpProxy.To(hub.Url.Port);
        using var maija = await hub.SignInAsync();
        await maija.AddStoreAsync("Havu Harjula");
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, new UriBuilder(hub.Url) { Port = line.Port }.Uri);
        await console.SignInAsync();
        await console.GoAsync("Stores");
        await Expect(console.Page.GetByRole(AriaRole.Link, new() { Name = "Havu Harjula", Exact = true })).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();

        line.Cut();
        await Expect(console.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The connection to the server is lost.");
        await console.Page.PictureAsync("console-cut");
        await maija.AddStoreAsync("Havu Satama");
        line.Restore();

        await Expect(console.Page.GetByRole(AriaRole.Link, new() { Name = "Havu Satama", Exact = true })).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(console.Page.GetByRole(AriaRole.Alert)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_a_colleague_does_appears_by_itself()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "stores");
        await console.SignInAsync();
        await Expect(console.Page.GetByRole(AriaRole.Heading, new() { Name = "No stores yet" })).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();

        await maija.AddStoreAsync("Havu Harjula");

        await Expect(console.Page.GetByRole(AriaRole.Link, new() { Name = "Havu Harjula", Exact = true })).ToBeVisibleAsync();
    }

    [GeneratedRegex("#setup=[A-Za-z0-9_-]+")]
    private static partial Regex SetupFragment();
}
