using Microsoft.Playwright;

namespace Raati.Browser.Tests;

/// <summary>The real tablet page in the console's frame, and somebody with a mouse or a finger who tries it.</summary>
internal sealed class PreviewGlass(IPage console)
{
    // About as long as people hold a button down.
    private const float PressMs = 120;
    private readonly ILocator _frame = console.Locator("iframe[title='Preview of the tablet']");

    /// <summary>The page in the frame, to be asked what it may.</summary>
    internal IFrame Page => console.Frames.Single(frame => frame.Url.Contains("/kiosk/?preview", StringComparison.Ordinal));

    internal ILocator Question => Glass.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The bars that a vote leads to.</summary>
    internal ILocator Bars => Glass.GetByRole(AriaRole.Listitem);

    /// <summary>Something on the glass, by how its page marks it.</summary>
    internal ILocator Seen(string selector) => Glass.Locator(selector);

    private IFrameLocator Glass => _frame.ContentFrame;

    internal ILocator Option(string text) => Glass.GetByRole(AriaRole.Button, new() { Name = text, Exact = true });

    /// <summary>Presses the mouse on an option.</summary>
    internal async Task ClickAsync(string option)
    {
        var (x, y) = await PlaceAsync(option);
        await console.Mouse.ClickAsync(x, y, new() { Delay = PressMs });
    }

    /// <summary>Touches an option, on a console that has a touch screen.</summary>
    internal async Task TapAsync(string option)
    {
        var (x, y) = await PlaceAsync(option);
        await console.Touchscreen.TapAsync(x, y);
    }

    /// <summary>
    /// Where an option is seen. Playwright's own click misses it: to the place of the frame it adds the place in the frame as if that
    /// weren't scaled, since the frame, which has no origin, is of another process.
    /// </summary>
    private async Task<(float X, float Y)> PlaceAsync(string option)
    {
        await Assertions.Expect(Option(option)).ToBeEnabledAsync();
        var inside = await Option(option).EvaluateAsync<float[]>(
            "option => { const at = option.getBoundingClientRect(); return [at.x + at.width / 2, at.y + at.height / 2]; }");
        var outside = await _frame.EvaluateAsync<float[]>(
            "frame => { const at = frame.getBoundingClientRect(); return [at.x, at.y, at.width / frame.offsetWidth]; }");
        var (left, top, scale) = (outside[0], outside[1], outside[2]);
        return (left + inside[0] * scale, top + inside[1] * scale);
    }
}
