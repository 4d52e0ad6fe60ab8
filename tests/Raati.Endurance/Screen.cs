using Microsoft.Playwright;

namespace Raati.Endurance;

/// <summary>What is to be seen of a page, pixel by pixel.</summary>
internal sealed class Screen(ICDPSession session)
{
    internal static async Task<Screen> OfAsync(IPage page) => new(await page.Context.NewCDPSessionAsync(page));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <exception cref="TimeoutException">None was taken: the page was being loaded just then, and the browser never answers that.</exception>
    internal async Task<byte[]> ShotAsync()
    {
        var shot = await session.SendAsync("Page.captureScreenshot", new() { ["format"] = "png", ["optimizeForSpeed"] = true }).WaitAsync(Patience, TimeProvider.System);
        return Convert.FromBase64String(shot!.Value.GetProperty("data").GetString()!);
    }
}
