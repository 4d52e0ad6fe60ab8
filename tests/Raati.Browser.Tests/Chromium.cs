using Microsoft.Playwright;
using Raati.Testing.Servers;

// Pages wait for one another and for hubs: three tests at a time keep two cores busy.
[assembly: CollectionBehavior(MaxParallelThreads = 3)]
[assembly: TestCollectionOrderer(LongestFirst.Name, LongestFirst.Assembly)]

namespace Raati.Browser.Tests;

/// <summary>
/// The one browser of this test run, started at first need and gone with the process. Every test gets a context of its own: no cookie, storage
/// or worker is shared.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage",
    ];

    private static readonly Lazy<Task<(IPlaywright Driver, IBrowser Browser)>> Shared = new(StartAsync);

    private IPlaywright driver = null!;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => (driver, Browser) = await Shared.Value;

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;

    /// <summary>A browser with a profile on disk, for tests that close it and start it again: what was stored is still there.</summary>
    public Task<IBrowserContext> LaunchWithProfileAsync(string directory, BrowserTypeLaunchPersistentContextOptions? options = null)
    {
        options ??= new BrowserTypeLaunchPersistentContextOptions();
        options.ExecutablePath = Installed.Chromium;
        options.Args = Flags;
        return driver.Chromium.LaunchPersistentContextAsync(directory, options);
    }

    private static async Task<(IPlaywright Driver, IBrowser Browser)> StartAsync()
    {
        var driver = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(15_000);
        return (driver, await driver.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Installed.Chromium, Args = Flags }));
    }
}
