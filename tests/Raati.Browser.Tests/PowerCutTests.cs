using System.Globalization;
using Microsoft.Playwright;
using Raati.Endurance;

namespace Raati.Browser.Tests;

/// <summary>A tablet whose power goes at any moment. <c>./bench.sh soak</c> does the same a hundred times.</summary>
[TakesLong]
public sealed class PowerCutTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Kills = 10;

    [Fact]
    public async Task Ten_power_cuts_lose_no_sealed_ballot_or_play_double_none_and_paint_no_half_picture()
    {
        var seed = int.Parse(Environment.GetEnvironmentVariable("RAATI_TEST_SEED") ?? "20261129", CultureInfo.InvariantCulture);

        var report = await PowerCuts.RunAsync(profile => chromium.LaunchWithProfileAsync(profile, new BrowserTypeLaunchPersistentContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 800 },
            HasTouch = true,
            Locale = "fi-FI",
            ReducedMotion = ReducedMotion.Reduce,
        }), Kills, seed);

        Assert.True(report is { Sealed: > 0, Plays: > 0, Painted: > 0 }, $"{report}");
    }
}
