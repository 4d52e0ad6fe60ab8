using Microsoft.Playwright;
using Raati.Testing.Servers;

namespace Raati.Browser.Tests;

/// <summary>The one browser of this test run. Every test gets a context of its own: no cookie, storage or worker is shared.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage",
    ];

    private IPlaywright? playwright;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(15_000);
        Browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Installed.Chromium, Args = Flags });
    }

    /// <summary>A browser with a profile on disk, for tests that close it and start it again: what was stored is still there.</summary>
    public Task<IBrowserContext> LaunchWithProfileAsync(string directory, BrowserTypeLaunchPersistentContextOptions? options = null)
    {
        options ??= new BrowserTypeLaunchPersistentContextOptions();
        options.ExecutablePath = Installed.Chromium;
        options.Args = Flags;
        return playwright!.Chromium.LaunchPersistentContextAsync(directory, options);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        playwright?.Dispose();
    }
}

/// <summary>Tests in it share the browser and run one after the other: two pages at a time are enough for two cores.</summary>
[CollectionDefinition(Name)]
public sealed class InTheBrowser : ICollectionFixture<Chromium>
{
    /// <summary>Its name.</summary>
    public const string Name = "browser";
}
