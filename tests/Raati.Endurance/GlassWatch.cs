using System.Text.Json;
using Microsoft.Playwright;

namespace Raati.Endurance;

/// <summary>What the page itself says of its glass: a text, the hash of a file, or nothing; and what kind of slide it is by its looks.</summary>
internal sealed record OnGlass(string? Title, string? Sha256, string? Kind)
{
    internal string Name => Sha256 ?? Title ?? "nothing";
}

/// <summary>Looks at a tablet's idle glass from inside the page, frame by frame.</summary>
internal static class GlassWatch
{
    private const string Script = """
        {
          const frame = () => new Promise(requestAnimationFrame);
          const shown = () => document.querySelector('.layer.shown');
          const kinds = Object.entries({ video: '.film', image: 'main.full', pictured: '.pictured', qr: '.coded', outcome: '.two', poll: '.asking', result: '.bulletin.so-far', bulletin: '.bulletin' });
          const told = (layer) => {
            const film = layer?.querySelector('.film video')?.src, picture = layer?.querySelector('img.picture')?.src;
            const sha256 = /media\/([0-9a-f]{64})/.exec(film || picture || '')?.[1];
            return { title: layer?.querySelector('h1')?.textContent.trim(), sha256, kind: kinds.find(([, of]) => layer?.querySelector(of))?.[0] };
          };
          // Words that are drawn behind are ready whenever they are due; what waits for its files has three seconds, and those are real ones.
          const waits = () => document.querySelector('.layer.coming :is(.film, main.full, .pictured)');
          globalThis.glass = { frame, shown, told };

          /**
           * Puts the clock on until another slide stands on the glass, painted, and gives that. One that is alone in its turn begins again where it
           * stands: then the clock is put on once more.
           */
          globalThis.nextSlide = async (ms) => {
            const before = shown(), from = document.timeline.currentTime;
            for (let frames = 0; shown() === before || !shown(); frames++) {
              if (frames % 6 === 0 && !waits()) await putOn(ms);
              await frame();
              if (document.timeline.currentTime - from > 10_000) throw new Error(`the glass stands still at ${JSON.stringify(told(before))}`);
            }
            const now = told(shown());
            await frame();
            return now;
          };

          /** Several in a row. */
          globalThis.nextSlides = async (ms, count) => {
            const seen = [];
            for (let i = 0; i < count; i++) seen.push(await nextSlide(ms));
            return seen;
          };
        }
        """;

    internal static Task WatchGlassAsync(this IBrowserContext context) => context.AddInitScriptAsync(Script);

    /// <summary>Puts the clock on step by step, and tells what stood on the glass after each.</summary>
    internal static async Task<OnGlass[]> NextSlidesAsync(this IPage page, TimeSpan step, int count) =>
        (await page.EvaluateAsync<JsonElement>("([ms, count]) => nextSlides(ms, count)", new[] { step.TotalMilliseconds, count })).Deserialize<OnGlass[]>(JsonSerializerOptions.Web)!;

    /// <summary>What stands on the glass now.</summary>
    internal static async Task<OnGlass> OnGlassAsync(this IPage page) =>
        (await page.EvaluateAsync<JsonElement>("() => glass.told(glass.shown())")).Deserialize<OnGlass>(JsonSerializerOptions.Web)!;
}
