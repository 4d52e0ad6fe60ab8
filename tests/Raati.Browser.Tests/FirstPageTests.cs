using Microsoft.Playwright;
using Raati.Hub.Storage;

namespace Raati.Browser.Tests;

public sealed class FirstPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_hub_serves_the_tablet_page_and_the_console_page()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);

        await using var tablet = await TabletPage.OpenAsync(chromium.Browser, hub.Url);
        await tablet.Page.PictureAsync("first-tablet");
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url);
        await console.Page.PictureAsync("first-console");

        foreach (var page in (IPage[])[tablet.Page, console.Page]) Assert.NotEmpty(await page.TitleAsync());
    }
}
