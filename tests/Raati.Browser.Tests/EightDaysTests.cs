using System.Globalization;
using Microsoft.Playwright;
using Raati.Endurance;
using Raati.Hub.Storage;
using Raati.Testing.Servers;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>A real page whose hub stops, for eight days by its clocks and longer: what is on the glass is what the store's own clock says.</summary>
[TakesLong]
public sealed class EightDaysTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>A Tuesday, half past eleven in the evening in Helsinki: every day of the eight has a night that begins in it.</summary>
    private static readonly DateTimeOffset Start = new(2026, 10, 20, 20, 30, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(20);
    private const int Hours = 8 * 24 + 1;
    /// <summary>Beyond the ten days that the hub told of, every nine hours.</summary>
    private const int BeyondFrom = 11 * 24, BeyondUntil = 18 * 24, BeyondEvery = 9;

    [Fact]
    public async Task Eight_days_without_a_hub_over_the_end_of_summer_time_show_what_the_stores_clock_says()
    {
        await using var tablet = await LonelyTablet.OpenAsync(chromium, Start);
        await tablet.HubStopsAsync();

        for (var hour = 1; hour <= Hours; hour++) await tablet.IsRightAtAsync(Start.AddHours(hour));
        Assert.Equal(Enumerable.Range(1, 8).Select(day => Autumn.WallAt(Start).Date.AddDays(day)), tablet.Loads.Select(at => Autumn.WallAt(at).Date));
        Assert.Equal(Hours, tablet.Screenshots);

        // The same weekday is repeated, the Sunday with its doubled hour too.
        for (var hour = BeyondFrom; hour <= BeyondUntil; hour += BeyondEvery) await tablet.IsRightAtAsync(Start.AddHours(hour));
        await tablet.EveryScreenshotHadSomethingOnItAsync();
    }

    private sealed class LonelyTablet : IAsyncDisposable
    {
        private readonly List<Task> looks = [];
        private readonly List<DateTimeOffset> loads = [];
        private readonly TestDatabase database;
        private readonly IPage page;
        private readonly Autumn autumn;
        private readonly Screen screen;
        private TestHub? hub;
        private string before = "";
        private DateTimeOffset now;

        private LonelyTablet(TestDatabase database, TestHub hub, IPage page, Autumn autumn, Screen screen)
        {
            (this.database, this.hub, this.page, this.autumn, this.screen) = (database, hub, page, autumn, screen);
            page.DOMContentLoaded += (_, _) => loads.Add(now);
        }

        internal IReadOnlyList<DateTimeOffset> Loads => loads;

        internal int Screenshots => looks.Count;

        internal Task EveryScreenshotHadSomethingOnItAsync() => Task.WhenAll(looks);

        internal static async Task<LonelyTablet> OpenAsync(Chromium chromium, DateTimeOffset start)
        {
            var database = await TestDatabase.CreateAsync(Engine.Sqlite);
            var hub = await TestHub.StartAsync(database, new HubSettings { Clock = new StillClock(start), Port = Ports.Free() });
            using var maija = await hub.SignInAsync();
            var store = await maija.AddStoreAsync("Havu Koivukoski");
            var autumn = await Autumn.PublishAsync(maija, store, start);

            var page = await RealPage.PairAsync(await chromium.Browser.NewContextAsync(RealPage.Options(ReducedMotion.Reduce, scale: 0.5f)), hub, maija, store.Id, start);
            await hub.AppliedAsync(autumn.Campaigns);
            await Eventually.TrueAsync(async () => await page.EvaluateAsync<bool>(HasTimetable), what: "the timetable is in storage");
            return new LonelyTablet(database, hub, page, autumn, await Screen.OfAsync(page));
        }

        internal async Task HubStopsAsync()
        {
            await hub!.DisposeAsync();
            hub = null;
        }

        /// <summary>Goes there in one leap. Whenever something comes on or goes off, a whole round is looked at; and there is a picture of the glass in any case.</summary>
        internal async Task IsRightAtAsync(DateTimeOffset at)
        {
            now = at;
            try
            {
                await GoToAsync(at);
            }
            catch (PlaywrightException fault)
            {
                throw new InvalidOperationException($"{When(at)}, after {loads.Count} loads: {fault.Message}", fault);
            }
        }

        private async Task GoToAsync(DateTimeOffset at)
        {
            var expected = autumn.On(at);
            var names = string.Join(", ", expected.Keys.Order());
            var seen = new HashSet<string>();
            await LookAsync(at - await page.ClockAsync(), 1);
            for (var again = 0; names != before && again < 3 && !seen.SetEquals(expected.Keys); again++) await LookAsync(Step, expected.Count + 2);
            if (names != before) Assert.True(seen.SetEquals(expected.Keys), $"{When(at)}: {names} are on, and {string.Join(", ", seen.Order())} were seen");
            before = names;
            await ShootAsync(at);

            async Task LookAsync(TimeSpan step, int count)
            {
                foreach (var slide in await SlidesAsync(step, count)) seen.Add(SourceOf(slide, expected, at));
            }
        }

        public async ValueTask DisposeAsync()
        {
            await page.Context.CloseAsync();
            if (hub is not null) await hub.DisposeAsync();
            await database.DisposeAsync();
        }

        /// <summary>The page may load itself anew on the way, as it does every night: then what it shows after that is looked at.</summary>
        private Task<OnGlass[]> SlidesAsync(TimeSpan step, int count) =>
            AcrossLoadsAsync(() => page.NextSlidesAsync(step, count), async () => [await page.OnGlassAsync()]);

        private async Task ShootAsync(DateTimeOffset at)
        {
            var (slide, shot) = await AcrossLoadsAsync(LookAsync, LookAsync);
            looks.Add(Task.Run(() => Check(Png.Read(shot), slide, at)));

            // What is on the glass before and after the picture was taken is in the picture.
            async Task<(OnGlass, byte[])> LookAsync()
            {
                while (true)
                {
                    var slide = await page.OnGlassAsync();
                    var shot = await screen.ShotAsync();
                    if ((await page.OnGlassAsync()).Name == slide.Name) return (slide, shot);
                }
            }
        }

        private async Task<T> AcrossLoadsAsync<T>(Func<Task<T>> look, Func<Task<T>> lookAfterLoad)
        {
            while (true)
            {
                var before = loads.Count;
                try
                {
                    var seen = await look();
                    if (loads.Count == before) return seen;
                }
                catch (Exception problem) when (loads.Count != before || IsOfLoading(problem))
                {
                    // it is being loaded
                }
                await Expect(page.Locator(".layer.shown")).ToBeVisibleAsync();
                look = lookAfterLoad;
            }
        }

        /// <summary>The page had begun to load, and nobody had said so yet.</summary>
        private static bool IsOfLoading(Exception problem) =>
            problem.Message.Contains("navigation", StringComparison.Ordinal) || problem.Message.Contains("Not attached to an active page", StringComparison.Ordinal);

        private void Check(Pixels pixels, OnGlass slide, DateTimeOffset at)
        {
            Assert.True(pixels.Flatness < 0.97, $"{When(at)}: {pixels.Flatness:P1} of the glass is of one colour while it should show {slide.Name}");
            if (slide.Sha256 is { } picture && autumn.Colors.TryGetValue(picture, out var color))
                Assert.True(pixels.ShareOf(color) > 0.5, $"{When(at)}: {pixels.ShareOf(color):P1} of the glass is of the picture's colour");
        }

        private string SourceOf(OnGlass slide, Dictionary<string, string[]> expected, DateTimeOffset at)
        {
            var source = expected.FirstOrDefault(one => one.Value.Contains(slide.Name)).Key;
            Assert.True(source is not null, $"{When(at)}: {autumn.Describe(slide.Name)} is on the glass, and {string.Join(", ", expected.Keys)} should be");
            return source!;
        }

        private static string When(DateTimeOffset at) => Autumn.WallAt(at).ToString("ddd d.M. HH:mm", CultureInfo.InvariantCulture);

        private const string HasTimetable = """
            () => new Promise((done, fail) => {
              const asked = indexedDB.open('raati-signage');
              asked.onerror = () => fail(asked.error);
              asked.onsuccess = () => {
                const count = asked.result.transaction('timetable').objectStore('timetable').count();
                count.onsuccess = () => { asked.result.close(); done(count.result === 1); };
              };
            })
            """;
    }
}
