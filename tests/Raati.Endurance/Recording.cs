using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace Raati.Endurance;

/// <summary>Every frame of a page that the browser gives out while it is recorded, small.</summary>
internal sealed class Recording : IAsyncDisposable
{
    private readonly ConcurrentQueue<byte[]> frames = new();
    private readonly ICDPSession session;

    private Recording(ICDPSession session)
    {
        this.session = session;
        session.Event("Page.screencastFrame").OnEvent += Taken;
    }

    internal static async Task<Recording> StartAsync(IPage page)
    {
        var recording = new Recording(await page.Context.NewCDPSessionAsync(page));
        await recording.session.SendAsync("Page.startScreencast", new() { ["format"] = "png", ["maxWidth"] = 320, ["maxHeight"] = 200, ["everyNthFrame"] = 1 });
        return recording;
    }

    /// <summary>What was recorded since the last time.</summary>
    internal IEnumerable<Pixels> Frames()
    {
        while (frames.TryDequeue(out var frame)) yield return Png.Read(frame);
    }

    public async ValueTask DisposeAsync()
    {
        await session.SendAsync("Page.stopScreencast");
        await session.DetachAsync();
    }

    private void Taken(object? sender, JsonElement? frame)
    {
        if (frame is not { } taken) return;
        frames.Enqueue(Convert.FromBase64String(taken.GetProperty("data").GetString()!));
        // The next one comes when this one has been taken.
        _ = session.SendAsync("Page.screencastFrameAck", new() { ["sessionId"] = taken.GetProperty("sessionId").GetInt32() });
    }
}
