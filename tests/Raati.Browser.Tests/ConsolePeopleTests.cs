using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Operators.Accounts;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>How people prove who they are, where they are signed in, who may come in, and who did what.</summary>
[TakesLong]
public sealed class ConsolePeopleTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task An_app_and_a_passkey_are_taken_into_use_and_sign_in_and_sessions_end_from_another()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        var complaints = new List<string>();
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, ByName(hub), complaints, "account");
        await SoftAuthenticator.AttachAsync(console.Page);
        await console.SignInAsync();

        // The app: password, key, code, recovery codes.
        await console.ClickAsync("Turn on");
        await console.FillAsync("Your own password", HubSettings.AdminPassword);
        await console.ConfirmAsync("Continue");
        await Expect(console.Page.GetByRole(AriaRole.Img, new() { Name = "QR code for the authenticator app" })).ToBeVisibleAsync();
        var key = (await console.Dialog.Locator("code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await console.Page.PictureAsync("console-account-app");
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.FillAsync("The code that the app shows", CodeOf(key));
        await console.ConfirmAsync("Confirm");
        await Expect(console.Dialog.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(10);
        var codes = await console.Dialog.GetByRole(AriaRole.Listitem).AllInnerTextsAsync();
        await console.Page.PictureAsync("console-account-codes");
        await console.ConfirmAsync("I have kept the codes");
        await Expect(console.Page.GetByText("10 recovery codes left.")).ToBeVisibleAsync();

        // A passkey, made by the browser's own authenticator.
        await console.ClickAsync("Add a passkey");
        await console.FillAsync("Name", "Work phone");
        await console.FillAsync("Your own password", HubSettings.AdminPassword);
        await console.ConfirmAsync("Continue");
        await Expect(console.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "Work phone" })).ToBeVisibleAsync();

        // Another browser: password and a recovery code, then it is ended from here.
        await using var other = await ConsolePage.OpenAsync(chromium.Browser, ByName(hub));
        await other.SignInAsync();
        await Expect(other.Heading).ToHaveTextAsync("Confirm it's you");
        await other.Page.PictureAsync("console-sign-in-code");
        Assert.Empty(await Axe.SeriousAsync(other.Page));
        await other.FillAsync("Code", "000-000");
        await other.ClickAsync("Confirm");
        await Expect(other.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The code is wrong");
        await other.FillAsync("Code", codes[0]);
        await other.ClickAsync("Confirm");
        await Expect(other.Menu).ToBeVisibleAsync();
        await Expect(other.Page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();
        await console.Page.ReloadAsync();
        await Expect(console.Page.GetByText("by password and recovery code").Or(console.Page.GetByText("by recovery code"))).ToBeVisibleAsync();
        await console.Page.PictureAsync("console-account");
        await console.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^End session") }).ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^End session") })).ToBeHiddenAsync();
        await Expect(other.Heading).ToHaveTextAsync("Sign in");

        // Out, and in by passkey alone.
        await console.ClickAsync("Sign out");
        await console.ClickAsync("Sign in with a passkey");
        await Expect(console.Menu).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("by passkey")).ToBeVisibleAsync();
        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("401", StringComparison.Ordinal));
    }

    [Fact]
    public async Task At_a_bare_address_the_account_says_why_there_are_no_passkeys()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "account");
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" })).ToBeHiddenAsync();
        await console.SignInAsync();

        await Expect(console.Page.GetByText("A passkey belongs to the server's name.")).ToBeVisibleAsync();
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task An_admin_changes_a_role_disables_and_revokes_and_the_log_tells_it()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var harjula = await maija.AddStoreAsync("Havu Harjula");
        await maija.AddStoreAsync("Havu Satama");
        using var kalle = await maija.InviteAsync(OperatorRole.Viewer);
        var email = (await kalle.Api.Get<Me>("/api/session")).Email;
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "people");
        await console.SignInAsync();

        await ActAsync(console, email, "Change role or stores");
        await console.PickAsync("Role", "Store manager");
        await console.ConfirmAsync("Save");
        await Expect(console.Dialog.GetByText("Choose at least one store.")).ToBeVisibleAsync();
        await console.ChooseAsync("Only these stores", "Havu Harjula");
        await console.ConfirmAsync("Save");
        await Expect(Row(console, email)).ToContainTextAsync("Havu Harjula");
        Assert.Equal([harjula.Id], (await kalle.Api.Get<Me>("/api/session")).Stores);

        await console.ClickAsync("Invite a person");
        await console.Dialog.GetByLabel("E-mail").FillAsync("tuleva@example.test");
        await console.ConfirmAsync("Invite a person");
        await Expect(console.Page.GetByLabel("Invitation link")).ToHaveValueAsync(new Regex("#invite="));
        await console.Page.Keyboard.PressAsync("Escape");
        await Expect(Row(console, "tuleva@example.test")).ToContainTextAsync("the link works until");
        await ActAsync(console, email, "Disable");
        await console.ConfirmAsync("Disable");
        await Expect(Row(console, email)).ToContainTextAsync("Disabled");
        await Expect(console.Dialog).ToBeHiddenAsync();
        await console.Page.PictureAsync("console-people");
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await ActAsync(console, "tuleva@example.test", "Revoke the invitation");
        await console.ConfirmAsync("Revoke");
        await Expect(Row(console, "tuleva@example.test")).ToBeHiddenAsync();

        await console.GoAsync("Audit log");
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "revoked an invitation" })).ToBeVisibleAsync();
        await console.PickAsync("Kind", "Stores");
        await Expect(console.Page).ToHaveURLAsync(new Regex("[?&]kind=store"));
        await Expect(console.Page.GetByRole(AriaRole.Cell, new() { Name = "revoked an invitation" })).ToBeHiddenAsync();
        await console.Page.GetByRole(AriaRole.Link, new() { Name = "Havu Harjula" }).ClickAsync();
        await Expect(console.Page).ToHaveURLAsync(new Regex($"/stores\\?edit={harjula.Id}"));
    }

    [Fact]
    public async Task The_last_admin_is_told_why_the_role_stays()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "people");
        await console.SignInAsync();
        await Expect(console.Page.GetByRole(AriaRole.Heading, new() { Name = "You are the only one here" })).ToBeVisibleAsync();

        await ActAsync(console, HubSettings.AdminEmail, "Change role or stores");
        await console.PickAsync("Role", "Viewer");
        await console.ConfirmAsync("Save");

        await Expect(console.Dialog.GetByText("The co-operative needs at least one admin who can sign in.")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("fi", ColorScheme.Light, 1440, 900)]
    [InlineData("fi", ColorScheme.Dark, 1024, 768)]
    [InlineData("en", ColorScheme.Dark, 1440, 900)]
    [InlineData("en", ColorScheme.Light, 1024, 768)]
    public async Task Every_page_of_people_is_sound_in_each_language_light_and_dark(string language, ColorScheme scheme, int width, int height)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        using var kalle = await maija.InviteAsync(OperatorRole.StoreManager, store.Id);
        await maija.Api.Post<SecretLink>("/api/operators", new InviteRequest { Email = "tuleva@example.test", Role = OperatorRole.Ops });
        await maija.DraftAsync(Sample.Poll("Maistuuko kahvi?"));
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, ByName(hub), path: "account");
        var page = console.Page;
        await console.SignInAsync();
        await Expect(console.Menu).ToBeVisibleAsync();
        await page.EvaluateAsync("language => localStorage.setItem('raati.language', language)", language);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(width, height);

        foreach (var path in new[] { "account", "people", "audit", "audit?kind=kiosk" })
        {
            await page.GotoAsync(new Uri(ByName(hub), $"/console/{path}").ToString());
            await page.ArrivedAsync();
            Assert.Equal([], (await Axe.SeriousAsync(page)).Select(found => $"{path} {found}"));
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{path} is wider than the screen");
            await page.PictureAsync($"people-{path.Split('?')[0]}{(path.Contains('?') ? "-none" : "")}-{language}-{scheme.ToString().ToLowerInvariant()}-{width}");
        }
    }

    /// <summary>The hub by a name: passkeys belong to none that is an address.</summary>
    private static Uri ByName(TestHub hub) => new UriBuilder(hub.Url) { Host = "localhost" }.Uri;

    private static string CodeOf(string key) => TotpRule.Code(TotpRule.Decode(key), TotpRule.StepAt(TimeProvider.System.GetUtcNow()));

    private static ILocator Row(ConsolePage console, string email) =>
        console.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = email });

    private static async Task ActAsync(ConsolePage console, string email, string act)
    {
        await console.ClickAsync($"Actions: {email}");
        await console.Page.GetByRole(AriaRole.Menuitem, new() { Name = act, Exact = true }).ClickAsync();
    }
}
