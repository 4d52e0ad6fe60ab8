using Microsoft.Playwright;

namespace Raati.Browser.Tests.Screens;

/// <summary>Browsers that look at a screen: at a fixed moment, without motion.</summary>
internal static class Entry
{
    /// <summary>A browser of somebody who is nobody yet.</summary>
    internal static async Task<IBrowserContext> ComeAsync(this IBrowser browser, BrowserNewContextOptions options)
    {
        options.ReducedMotion = ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(20_000);
        await context.Clock.SetFixedTimeAsync(Scene.PageTime.UtcDateTime);
        return context;
    }

    /// <summary>Signs the browser in, as the console's own form would.</summary>
    internal static async Task EnterAsync(this IBrowserContext context, Uri hub, string door, object proof)
    {
        var answer = await context.APIRequest.PostAsync(new Uri(hub, door).ToString(), new()
        {
            DataObject = proof,
            Headers = new Dictionary<string, string> { ["Origin"] = hub.GetLeftPart(UriPartial.Authority) },
        });
        Assert.True(answer.Ok, $"{door}: {answer.Status}");
    }
}
