using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>A newcomer's first minutes: the links that the start printed, a vote, and out again.</summary>
[TakesLong]
public sealed partial class DemoTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_printed_links_lead_into_the_console_and_make_a_tablet_and_the_demo_can_be_left()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var hub = await HubProcess.StartAsync(database, new HubSettings
        {
            Bootstrap = false,
            More = { ["ASPNETCORE_ENVIRONMENT"] = "Development" },
        });
        await Eventually.TrueAsync(() => Link().Count(hub.Output) == 2);
        var links = Link().Matches(hub.Output).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: links["console"]);
        await Expect(console.Menu).ToBeVisibleAsync();
        Assert.DoesNotContain("demo", console.Page.Url, StringComparison.Ordinal);
        await Expect(console.Page.GetByText("Osuuskauppa Havu (esittely)")).ToBeVisibleAsync();
        await console.Page.PictureAsync("demo-overview");

        await using var tablet = await TabletPage.OpenAsync(chromium.Browser, hub.Url, path: links["kiosk"]);
        await Expect(tablet.Question).ToHaveTextAsync(new Regex("Teidän toiveestanne|Pitäisikö myymälän|Mistä huomaat"));
        await Expect(tablet.Page.GetByRole(AriaRole.Banner).GetByText("Havu Market")).ToBeVisibleAsync();
        Assert.DoesNotContain("demo", tablet.Page.Url, StringComparison.Ordinal);
        // What nobody has seen is shown once in a row; then polls, bulletins and campaigns take turns, and a poll stands long enough to be answered.
        await Expect(tablet.Page.GetByRole(AriaRole.Button, new() { Name = "Kyllä", Exact = true })).ToBeEnabledAsync(new() { Timeout = 90_000 });
        await tablet.TapAsync("Kyllä");
        await Expect(tablet.Bar("Kyllä")).ToContainTextAsync("Sinun vastauksesi");
        await tablet.Page.PictureAsync("demo-tablet");

        await console.Page.GetByRole(AriaRole.Button, new() { Name = "Demo data" }).ClickAsync();
        await console.Page.PictureAsync("demo-leave");
        await console.ConfirmAsync("Remove the demo");
        await Expect(console.Page.GetByLabel("Name of the co-operative")).ToBeVisibleAsync();
        await Expect(tablet.Page.Locator("output.code")).ToBeVisibleAsync();
        Assert.Equal(0, await database.CountAsync("select count(*) from stores"));
    }

    [GeneratedRegex("/(console|kiosk)/(#demo=[A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
