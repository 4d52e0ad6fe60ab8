using Microsoft.Playwright;

namespace Raati.Browser.Tests;

/// <summary>Pictures and films for the library, drawn by the browser at hand: large enough to be looked at.</summary>
internal static class Drawn
{
    private const string Draw = """
        const canvas = Object.assign(document.createElement('canvas'), { width, height }), pen = canvas.getContext('2d');
        const draw = turn => {
          for (let row = 0; row < 8; row++) { pen.fillStyle = `hsl(${row * 20 + turn} 60% 40%)`; pen.fillRect(0, row * height / 8, width, height / 8); }
          pen.fillStyle = 'white'; pen.beginPath(); pen.arc(width / 2, height / 2, height / 4, 0, 7); pen.fill();
        };
        draw(0);
        """;

    internal static async Task<byte[]> PictureOfAsync(this IPage page, int width = 1280, int height = 800) => Convert.FromBase64String(
        await page.EvaluateAsync<string>($"([width, height]) => {{ {Draw} return canvas.toDataURL('image/png').split(',')[1]; }}", (int[])[width, height]));

    /// <summary>A second and a half of WebM.</summary>
    internal static async Task<byte[]> FilmOfAsync(this IPage page, int width = 640, int height = 400) => Convert.FromBase64String(await page.EvaluateAsync<string>($$"""
        async ([width, height]) => {
          {{Draw}}
          const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm;codecs=vp8' }), parts = [];
          recorder.ondataavailable = ({ data }) => parts.push(data);
          const stopped = new Promise(done => { recorder.onstop = done; });
          recorder.start();
          for (let turn = 0; turn < 30; turn++) { draw(turn * 12); await new Promise(next => setTimeout(next, 50)); }
          recorder.stop();
          await stopped;
          const reader = new FileReader();
          const read = new Promise(done => { reader.onload = done; });
          reader.readAsDataURL(new Blob(parts));
          await read;
          return reader.result.split(',')[1];
        }
        """, (int[])[width, height]));
}
