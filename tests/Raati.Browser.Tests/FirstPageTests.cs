using Microsoft.Playwright;
using Raati.Hub.Storage;

namespace Raati.Browser.Tests;

public sealed class FirstPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task The_hub_serves_the_tablet_page_and_the_console_page()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);

        var tablet = await chromium.Browser.OpenTabletAsync(hub.Url);
        await tablet.PictureAsync("first-tablet");
        var console = await chromium.Browser.OpenConsoleAsync(hub.Url);
        await console.PictureAsync("first-console");

        foreach (var page in (IPage[])[tablet, console])
        {
            Assert.NotEmpty(await page.TitleAsync());
            await page.CloseAsync();
        }
    }
}
