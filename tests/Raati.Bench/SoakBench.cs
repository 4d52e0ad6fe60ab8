using System.Globalization;
using Microsoft.Playwright;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Drivers;
using Raati.Endurance;
using Raati.Hub.Storage;
using Raati.Testing;
using Raati.Testing.Servers;

namespace Raati.Bench;

/// <summary>(k) Fifty slides with videos among them that give way to one another at least 20,000 times: what grows meanwhile.</summary>
internal static class SoakBench
{
    private const int Batch = 400;
    /// <summary>Longer than any slide stands.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(16);
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(20);

    /// <summary>Object URLs that were made and not given back.</summary>
    private const string CountUrls = """
        {
          const { createObjectURL, revokeObjectURL } = URL;
          window.openUrls = 0;
          URL.createObjectURL = (of) => { window.openUrls++; return createObjectURL.call(URL, of); };
          URL.revokeObjectURL = (url) => { window.openUrls--; revokeObjectURL.call(URL, url); };
        }
        """;

    internal static async Task<Line[]> Run(Effort effort)
    {
        var goal = effort.Quick ? 4_000 : 20_000;
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await OpenAroundTheClockAsync(maija);
        var rotation = await Rotation.AskAsync(maija);
        await rotation.PublishAsync("Syksy", SlideTransition.Fade, await FiftyAsync(rotation));

        var profile = TestDirectory.Create("profile");
        using var playwright = await Playwright.CreateAsync();
        var options = RealPage.Options(ReducedMotion.Reduce, scale: 0.5f);
        await using var context = await playwright.Chromium.LaunchPersistentContextAsync(profile, new()
        {
            ExecutablePath = Installed.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            ViewportSize = options.ViewportSize,
            DeviceScaleFactor = options.DeviceScaleFactor,
            HasTouch = true,
            Locale = options.Locale,
            ReducedMotion = options.ReducedMotion,
        });
        await context.AddInitScriptAsync(CountUrls);
        var page = await RealPage.PairAsync(context, hub, maija, store);
        await hub.AppliedAsync(1);
        var loads = 0;
        var crashes = 0;
        page.DOMContentLoaded += (_, _) => loads++;
        page.Crash += (_, _) => crashes++;

        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Performance.enable");
        var (samples, seen) = (new List<Reading>(), new HashSet<string>());
        var from = TimeProvider.System.GetTimestamp();
        for (var changes = 0; changes < goal && TimeProvider.System.GetElapsedTime(from) < AtMost;)
        {
            foreach (var slide in await page.NextSlidesAsync(Step, Batch)) seen.Add(slide.Name);
            changes += Batch;
            samples.Add(await MeasureAsync(page, session, profile, changes));
            if (changes % 2_000 is 0) Console.Error.WriteLine($"{samples[^1]}");
        }
        var seconds = TimeProvider.System.GetElapsedTime(from).TotalSeconds;
        await context.CloseAsync();
        await TestDirectory.RemoveAsync(profile);
        return Lines(goal, samples, seen.Count, loads, crashes, seconds);
    }

    /// <summary>No night, so that the page is never loaded anew: what it gathers is to be seen.</summary>
    private static async Task<Guid> OpenAroundTheClockAsync(Operator maija)
    {
        var store = await maija.AddStoreAsync("Prisma");
        await maija.Api.Put($"/api/stores/{store.Id}", new StoreRequest
        {
            Name = store.Name,
            TimeZone = store.TimeZone,
            OpeningHours = new OpeningHours { Week = [.. Enumerable.Range(1, 7).Select(day => new DayHours { Weekday = day, Opens = "00:00", Closes = "24:00" })] },
        });
        var playlist = await maija.AddAsync(Sample.Playlist("Auki"));
        await maija.PublishAsync(Sample.Campaign("Auki", playlist.Id, new CampaignSchedule { OnlyWhenOpen = true }) with { Priority = CampaignPriority.Low });
        return store.Id;
    }

    private static async Task<SlideRequest[]> FiftyAsync(Rotation rotation)
    {
        List<SlideRequest> slides = [];
        while (slides.Count < 48) slides.AddRange(await rotation.EachKindAsync());
        return [.. slides, await rotation.PictureAsync(), await rotation.FilmAsync()];
    }

    private static async Task<Reading> MeasureAsync(IPage page, ICDPSession session, string profile, int changes)
    {
        for (var again = 0; again < 2; again++) await session.SendAsync("HeapProfiler.collectGarbage");
        var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
        return new Reading(changes, metrics["JSHeapUsedSize"], (int)metrics["Nodes"], (int)metrics["JSEventListeners"],
            await page.EvaluateAsync<int>("() => window.openUrls"), BrowserProcess.ResidentBytes(profile) / 1e6);
    }

    private static Line[] Lines(int goal, List<Reading> samples, int slides, int loads, int crashes, double seconds)
    {
        // The first tenth warms up: code is compiled and caches fill.
        var settled = samples.Skip(samples.Count / 10).ToArray();
        var (slope, error) = Statistics.Slope([.. settled.Select(sample => ((double)sample.Changes, sample.Heap))]);
        var (memorySlope, memoryError) = Statistics.Slope([.. settled.Select(sample => ((double)sample.Changes, sample.ResidentMb * 1_000))]);
        var changes = samples[^1].Changes;
        const string on = "k. 50 slides with video, accelerated:";
        return
        [
            new Line($"{on} changes; a second; different slides seen", Text($"{changes:N0}; {changes / seconds:0.0}; {slides}"), "", $"{goal:N0} changes", changes >= goal),
            new Line($"{on} crashes; loads of the page", Text($"{crashes}; {loads}"), "", "none", crashes == 0 && loads == 0),
            new Line($"{on} heap after a collection, MB", $"{Spread.Of(settled.Select(sample => sample.Heap / 1e6))}", "", "", null),
            new Line($"{on} heap slope, bytes a change, with its standard error", Text($"{slope:0.0} ± {error:0.0}"), "", "under 100", slope + 2 * error < 100),
            new Line($"{on} DOM nodes", Nodes(sample => sample.Nodes), "", "bounded", Bounded(sample => sample.Nodes)),
            new Line($"{on} event listeners", Nodes(sample => sample.Listeners), "", "bounded", Bounded(sample => sample.Listeners)),
            new Line($"{on} object URLs not given back", Nodes(sample => sample.Urls), "", "bounded", Bounded(sample => sample.Urls)),
            new Line($"{on} the browser's processes together, MB in memory; slope, kB a change, with its standard error",
                Text($"{Spread.Of(settled.Select(sample => sample.ResidentMb))}; {memorySlope:0.00} ± {memoryError:0.00}"), "", "", null),
        ];

        string Nodes(Func<Reading, int> figure) => $"{Spread.Of(settled.Select(sample => (double)figure(sample)))}";
        // The last fifth never above the highest of the first by more than a tenth.
        bool Bounded(Func<Reading, int> figure) => settled.TakeLast(settled.Length / 5).Max(figure) <= 1.1 * settled.Take(settled.Length / 5).Max(figure) + 20;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Reading(int Changes, double Heap, int Nodes, int Listeners, int Urls, double ResidentMb);
}
