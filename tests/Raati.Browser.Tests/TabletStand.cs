using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;

namespace Raati.Browser.Tests;

/// <summary>One real tablet page in a store, paired, and the operator who publishes to it.</summary>
internal sealed class TabletStand : IAsyncDisposable
{
    private TabletStand(TestHub hub, Operator maija, TabletPage tablet, Guid store, List<string> complaints) =>
        (Hub, Maija, Tablet, Store, Complaints) = (hub, maija, tablet, store, complaints);

    internal TestHub Hub { get; }
    internal Operator Maija { get; }
    internal TabletPage Tablet { get; }
    internal IPage Page => Tablet.Page;
    internal Guid Store { get; }
    internal List<string> Complaints { get; }

    internal static async Task<TabletStand> OpenAsync(Chromium chromium, Func<IPage, Task>? unpaired = null)
    {
        var hub = await TestHub.StartAsync(Engine.Sqlite);
        var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Koivukoski");
        var complaints = new List<string>();
        var tablet = await TabletPage.OpenAsync(chromium.Browser, hub.Url, complaints);
        await tablet.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var code = await tablet.CodeAsync();
        if (unpaired is not null) await unpaired(tablet.Page);
        await maija.ApproveAsync(code, store.Id, "Ovi");
        await Assertions.Expect(tablet.Question).ToHaveTextAsync("Tervetuloa");
        return new TabletStand(hub, maija, tablet, store.Id, complaints);
    }

    /// <summary>Publishes a poll and waits until it can be answered on the page.</summary>
    internal async Task<PollView> AskAsync(string question, params string[] options)
    {
        var poll = await Maija.PublishAsync(Sample.Poll(question, options));
        await Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = question, Exact = true })).ToBeVisibleAsync();
        await SettledAsync();
        return poll;
    }

    /// <summary>The painting has stood long enough for a vote.</summary>
    internal Task SettledAsync() => Assertions.Expect(Page.Locator(".option[aria-disabled='false']")).Not.ToHaveCountAsync(0);

    internal ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    internal ILocator Option(string name) => Page.Locator(".option").Filter(new() { HasTextRegex = new Regex($"^{Regex.Escape(name)}$") });

    /// <summary>Turns one of the tools on or off; on a narrow glass they lie in a drawer.</summary>
    internal async Task SwitchAsync(string tool)
    {
        if (!await Button(tool).IsVisibleAsync()) await Page.Locator(".opener").PressAsync("Enter");
        await Button(tool).PressAsync("Enter");
        await FramesAsync();
    }

    /// <summary>What was just asked for is drawn.</summary>
    internal Task FramesAsync() =>
        Page.EvaluateAsync("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(drawn))))");

    /// <summary>Where the middle of something is.</summary>
    internal static async Task<(float X, float Y)> MiddleAsync(ILocator thing)
    {
        var box = await thing.BoundingBoxAsync() ?? throw new InvalidOperationException("not on the screen");
        return (box.X + box.Width / 2, box.Y + box.Height / 2);
    }

    internal Task<long> BallotsAsync() => Hub.Database.CountAsync("select count(*) from ballots");

    public async ValueTask DisposeAsync()
    {
        await Tablet.DisposeAsync();
        Maija.Dispose();
        await Hub.DisposeAsync();
    }
}
