using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Raati.Hub.Demo;
using Raati.Hub.Storage;
using IDemo = Raati.Hub.Operators.IDemo;

namespace Raati.Browser.Tests.Screens;

/// <summary>
/// The demo co-operative on a Wednesday afternoon that is always the same one, with tablets that have come up: what screens are looked at with.
/// Its data comes from a fixed seed and its clock stands, so that a picture changes when the screen does.
/// </summary>
internal sealed class Scene : IAsyncDisposable
{
    /// <summary>14:30 in Helsinki. Far ahead: a session that ended by the machine's clock would be cut off.</summary>
    internal static readonly DateTimeOffset Moment = new(2037, 11, 25, 12, 30, 0, TimeSpan.Zero);

    /// <summary>What pages take for now: after everything that the scene did.</summary>
    internal static readonly DateTimeOffset PageTime = Moment.AddSeconds(50);

    /// <summary>Left switched off: ops has something to see.</summary>
    private const int Dark = 2;

    private readonly List<Tablet> tablets;
    private readonly StillClock clock;

    private Scene(TestHub hub, Operator saara, List<Tablet> tablets, StillClock clock) =>
        (Hub, Saara, this.tablets, this.clock) = (hub, saara, tablets, clock);

    internal TestHub Hub { get; }
    internal Operator Saara { get; }

    internal static async Task<Scene> SetAsync()
    {
        var clock = new StillClock(Moment);
        var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings
        {
            Bootstrap = false,
            Clock = clock,
            More = { ["environment"] = "Development" },
        });
        await ((DemoStart)hub.Services.GetRequiredService<IDemo>()).Welcomed;
        var file = JsonSerializer.Deserialize<DemoFile>(
            await File.ReadAllTextAsync(Path.Combine(hub.Database.Directory, "demo.json")), WireJson.Options)!;
        var tablets = file.Tokens.Select(token => new Tablet(hub.Url, token, new TabletOptions { Clock = clock })).ToList();
        await ForEachAsync(tablets, (tablet, cancelled) => tablet.ConnectAsync(cancellation: cancelled));
        foreach (var dark in tablets.TakeLast(Dark)) await dark.DisposeAsync();
        tablets.RemoveRange(tablets.Count - Dark, Dark);
        clock.Step(PageTime - Moment);
        await ForEachAsync(tablets, (tablet, _) => tablet.BeatAsync());
        return new Scene(hub, await Operator.EnterDemoAsync(hub.Url, (await LinksAsync(hub)).Console), tablets, clock);
    }

    /// <summary>Waits until a poll has so many answers, and lets the hub's clock go on until figures of them may go out: they go at a pace.</summary>
    internal async Task AnswersAsync(Guid poll, long answers)
    {
        await Eventually.TrueAsync(async () => (await Saara.PollAsync(poll)).Answers == answers);
        clock.Step(TimeSpan.FromSeconds(2));
    }

    /// <summary>A link that makes a page one of the demo's tablets.</summary>
    internal async Task<string> TabletLinkAsync() => new Uri((await LinksAsync(Hub)).Tablet).Fragment;

    /// <summary>Signs a browser in to the console.</summary>
    internal async Task EnterAsync(IBrowserContext context) => await context.EnterAsync(
        Hub.Url, "/api/demo/session", new { token = new Uri((await LinksAsync(Hub)).Console).Fragment.Split('=', 2)[1] });

    public async ValueTask DisposeAsync()
    {
        foreach (var tablet in tablets) await tablet.DisposeAsync();
        Saara.Dispose();
        await Hub.DisposeAsync();
    }

    private static Task ForEachAsync(List<Tablet> tablets, Func<Tablet, CancellationToken, Task> act) => Parallel.ForEachAsync(
        tablets, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (tablet, cancelled) => await act(tablet, cancelled));

    private static async Task<(string Console, string Tablet)> LinksAsync(TestHub hub) =>
        await hub.Services.GetRequiredService<DemoDoor>().MakeLinks(CancellationToken.None) ?? throw new InvalidOperationException("There is no demo.");
}
