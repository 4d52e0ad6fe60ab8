using Microsoft.Playwright;
using Raati.Endurance;
using Raati.Hub.Storage;

namespace Raati.Browser.Tests;

/// <summary>Between two slides the glass is never blank. How long the page's tasks take then is measured by <c>./bench.sh</c>, part j.</summary>
[TakesLong]
public sealed class FrameTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int Changes = 36;
    /// <summary>Longer than any slide stands, so that the next comes at once; and a transition to its end.</summary>
    private const int DwellMs = 16_000, TransitionMs = 700;

    /// <summary>Pictures that stand on the glass and have nothing to show, asked in every frame before it is painted; not a poster behind its playing video.</summary>
    private const string WatchPictures = """
        () => {
          window.hollow = [];
          const look = () => {
            for (const picture of document.querySelectorAll('.layer.shown img.picture, .layer.leaving img.picture'))
              if (!picture.nextElementSibling?.matches('.film.on') && (!picture.complete || picture.naturalWidth === 0)) window.hollow.push(picture.src);
            requestAnimationFrame(look);
          };
          look();
        }
        """;

    /// <summary>Pictures come half a second after they are asked for, as from a slow disk; films don't.</summary>
    private const string SlowPictures = """
        {
          const { src } = Object.getOwnPropertyDescriptors(HTMLImageElement.prototype), { decode } = HTMLImageElement.prototype, coming = new WeakMap();
          const halfASecond = () => new Promise(done => {
            const from = document.timeline.currentTime;
            const look = () => document.timeline.currentTime - from < 500 ? requestAnimationFrame(look) : done();
            look();
          });
          Object.defineProperty(HTMLImageElement.prototype, 'src', { ...src, set(url) { coming.set(this, halfASecond().then(() => src.set.call(this, url))); } });
          HTMLImageElement.prototype.decode = async function () {
            await coming.get(this);
            return decode.call(this);
          };
        }
        """;

    /// <summary>
    /// Films say half a second late that a frame of theirs is painted. One that is on the glass before it has said so was taken for painted too early.
    /// </summary>
    private const string SlowFrames = """
        {
          const { requestVideoFrameCallback } = HTMLVideoElement.prototype;
          HTMLVideoElement.prototype.requestVideoFrameCallback = function (heard) {
            const url = this.src;
            return requestVideoFrameCallback.call(this, (at) => {
              const look = (now) => {
                if (now - at < 500) return requestAnimationFrame(look);
                window.painted.add(url);
                heard();
              };
              requestAnimationFrame(look);
            });
          };
          window.painted = new Set();
          window.early = [];
          const watch = () => {
            const film = document.querySelector('.layer.shown .film video')?.src;
            if (film && !window.painted.has(film)) window.early.push(film);
            requestAnimationFrame(watch);
          };
          watch();
        }
        """;

    /// <summary>By the frames' own time, which no clock is put on for.</summary>
    private const string PlaysOut = """
        (ms) => new Promise(done => {
          const from = document.timeline.currentTime;
          const look = (now) => { if (now - from < ms) requestAnimationFrame(look); else done(); };
          requestAnimationFrame(look);
        })
        """;

    [Fact]
    public async Task Between_slides_of_every_kind_no_frame_is_blank()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Koivukoski");
        var rotation = await Rotation.AskAsync(maija);
        foreach (var way in (SlideTransition[])[SlideTransition.Fade, SlideTransition.Push, SlideTransition.Cut])
            await rotation.PublishAsync($"{way}", way, [.. await rotation.EachKindAsync(), await rotation.BareFilmAsync()]);
        await using var context = await chromium.Browser.NewContextAsync(RealPage.Options(ReducedMotion.NoPreference));
        var page = await RealPage.PairAsync(context, hub, maija, store.Id);
        await hub.AppliedAsync(3);
        await page.EvaluateAsync(WatchPictures);

        var seen = new HashSet<string?>();
        var (frames, flattest) = (0, 0.0);
        await using (var recording = await Recording.StartAsync(page))
        {
            for (var change = 0; change < Changes; change++)
            {
                var slide = (await page.NextSlidesAsync(TimeSpan.FromMilliseconds(DwellMs), 1))[0];
                seen.Add(slide.Kind);
                await page.EvaluateAsync(PlaysOut, TransitionMs);
                foreach (var frame in recording.Frames())
                {
                    frames++;
                    flattest = Math.Max(flattest, frame.Flatness);
                    Assert.True(frame.Flatness < 0.97, $"change {change}, to {slide.Name}: {frame.Flatness:P1} of a frame is of one colour");
                }
            }
        }
        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.hollow"));
        Assert.True(frames > Changes * 4, $"only {frames} frames of {Changes} changes were recorded; the flattest {flattest:P1}");
        Assert.Equal(["bulletin", "image", "outcome", "pictured", "poll", "qr", "result", "video"], seen.Order());
    }

    [Fact]
    public async Task A_film_whose_poster_is_slow_waits_for_it() =>
        Assert.Empty(await FaultsOfAsync(rotation => rotation.FilmAsync(), SlowPictures, "hollow"));

    [Fact]
    public async Task A_film_without_a_poster_waits_for_its_first_frame() =>
        Assert.Empty(await FaultsOfAsync(rotation => rotation.BareFilmAsync(), SlowFrames, "early"));

    /// <summary>What the page has noted under this name while it showed the film again and again, with something slowed down.</summary>
    private async Task<string[]> FaultsOfAsync(Func<Rotation, Task<SlideRequest>> film, string slow, string name)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Koivukoski");
        var rotation = await Rotation.AskAsync(maija);
        await rotation.PublishAsync("Syksy", SlideTransition.Cut, [await film(rotation)]);
        await using var context = await chromium.Browser.NewContextAsync(RealPage.Options(ReducedMotion.NoPreference));
        await context.AddInitScriptAsync(slow);
        var page = await RealPage.PairAsync(context, hub, maija, store.Id);
        await hub.AppliedAsync(1);
        await page.EvaluateAsync(WatchPictures);

        var seen = await page.NextSlidesAsync(TimeSpan.FromMilliseconds(DwellMs), 8);

        Assert.Contains("video", seen.Select(slide => slide.Kind));
        return await page.EvaluateAsync<string[]>("name => window[name]", name);
    }
}
