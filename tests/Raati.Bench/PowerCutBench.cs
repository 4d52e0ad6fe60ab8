using System.Globalization;
using Microsoft.Playwright;
using Raati.Endurance;
using Raati.Testing.Servers;

namespace Raati.Bench;

/// <summary>(l) A hundred power cuts of a real page: what Raati.Browser.Tests does ten times.</summary>
internal static class PowerCutBench
{
    private const int Seed = 20261130;

    internal static async Task<Line[]> Run(Effort effort)
    {
        var kills = effort.Quick ? 12 : 100;
        using var playwright = await Playwright.CreateAsync();
        var options = RealPage.Options(ReducedMotion.Reduce);
        var report = await PowerCuts.RunAsync(profile => playwright.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = Installed.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            ViewportSize = options.ViewportSize,
            HasTouch = true,
            Locale = options.Locale,
            ReducedMotion = options.ReducedMotion,
        }), kills, Seed);
        const string on = "l. a real page's browser killed while it downloads, changes its program, takes votes, plays:";
        return
        [
            // A lost, doubled or half thing ends the run.
            new Line($"{on} kills; sealed ballots lost; doubled; plays lost; doubled; half pictures painted", $"{report.Kills}; 0; 0; 0; 0; 0", "", "0", true),
            new Line($"{on} votes begun; sealed before the cut; plays; files half there after one; pictures looked at after a restart",
                string.Create(CultureInfo.InvariantCulture, $"{report.Votes}; {report.Sealed}; {report.Plays}; {report.HalfFiles}; {report.Painted}"), "", "", null),
            new Line($"{on} longest from the browser's start to its first slide, ms", report.LongestStart.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture), "", "", null),
        ];
    }
}
