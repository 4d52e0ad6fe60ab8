using System.Text.Json;
using Microsoft.Playwright;
using Raati.Contracts;
using Raati.Endurance;
using Raati.Hub.Storage;
using Raati.Testing;
using Raati.Testing.Servers;

namespace Raati.Bench;

/// <summary>(j) Slides of every kind giving way to one another on a real page whose processor is slowed four times: how long its tasks take.</summary>
internal static class FrameBudgetBench
{
    private const int SlowedTimes = 4;
    private const int Budget = 50;
    /// <summary>A fade takes 600 ms; what is drawn just before it begins is of it as well.</summary>
    private const int BeforeMs = 100, AfterMs = 900;

    /// <summary>Tasks over 50 ms, and when the slide on the glass became another, by the clock of the frames.</summary>
    private const string Watch = """
        () => {
          window.tasks = [];
          window.changes = [];
          new PerformanceObserver((list) => { for (const { startTime, duration } of list.getEntries()) window.tasks.push([startTime, duration]); }).observe({ entryTypes: ['longtask'] });
          let before = glass.shown();
          const look = () => {
            const now = glass.shown();
            if (now && now !== before) window.changes.push([document.timeline.currentTime, JSON.stringify(glass.told(now))]);
            before = now ?? before;
            requestAnimationFrame(look);
          };
          look();
        }
        """;

    /// <summary>The open poll's own turn and the notice's stand for longer than is needed here.</summary>
    private const string HurryOn = "() => { if (glass.shown() && !document.querySelector('.layer.coming')) putOn(1_000); }";

    internal static async Task<Line[]> Run(Effort effort)
    {
        var goal = effort.Quick ? 16 : 60;
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        var rotation = await Rotation.AskAsync(maija);
        foreach (var way in (SlideTransition[])[SlideTransition.Fade, SlideTransition.Push, SlideTransition.Cut])
            await rotation.PublishAsync($"{way}", way, await rotation.EachKindAsync());

        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Installed.Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
        var page = await RealPage.PairAsync(await browser.NewContextAsync(RealPage.Options(ReducedMotion.NoPreference)), hub, maija, store.Id);
        await hub.AppliedAsync(3);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = SlowedTimes });
        await page.EvaluateAsync(Watch);

        while (await page.EvaluateAsync<int>("() => window.changes.length") < goal)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
            // Never while a slide gives way: what the clock sets off then is not what a transition costs.
            if (await page.EvaluateAsync<double>("() => document.timeline.currentTime - (window.changes.at(-1)?.[0] ?? 0)") > 1_500) await page.EvaluateAsync(HurryOn);
        }
        var changes = (await page.EvaluateAsync<JsonElement>("() => window.changes")).EnumerateArray()
            .Select(change => (At: change[0].GetDouble(), Slide: change[1].GetString()!)).ToArray();
        var tasks = (await page.EvaluateAsync<JsonElement>("() => window.tasks")).EnumerateArray()
            .Select(task => (From: task[0].GetDouble(), Ms: task[1].GetDouble())).ToArray();
        var within = tasks.Where(task => Array.Exists(changes, change => task.From + task.Ms > change.At - BeforeMs && task.From < change.At + AfterMs)).ToArray();
        foreach (var task in within)
            await Console.Error.WriteLineAsync($"{task.Ms:0} ms at {task.From:0}, {changes.MinBy(change => Math.Abs(change.At - task.From))}");
        foreach (var task in tasks.Except(within)) await Console.Error.WriteLineAsync($"between: {task.Ms:0} ms at {task.From:0}, last change {changes.LastOrDefault(change => change.At < task.From)}");
        var kinds = changes.Select(change => change.Slide).Distinct().Count();
        return
        [
            new Line("j. slides of every kind giving way, processor slowed 4 times: changes, different slides", $"{changes.Length}, {kinds}", "", "", null),
            new Line("j. the same: tasks over 50 ms during transitions; the longest, ms", $"{within.Length}; {within.Select(task => task.Ms).DefaultIfEmpty().Max():0}", "", $"none over {Budget}", within.Length == 0),
            new Line("j. the same: tasks over 50 ms between them; the longest, ms", $"{tasks.Length - within.Length}; {tasks.Except(within).Select(task => task.Ms).DefaultIfEmpty().Max():0}", "", "", null),
        ];
    }
}
