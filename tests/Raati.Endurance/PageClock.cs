using System.Globalization;
using Microsoft.Playwright;

namespace Raati.Endurance;

/// <summary>
/// The clocks of a page, both of them, and its timers: they run as always, and can be put on. What falls due meanwhile fires once, as in a page
/// that a device has let sleep. Frames, videos, storage and the worker stay in real time: what is painted is painted.
/// </summary>
internal static class PageClock
{
    /// <summary>How far the wall clock is ahead outlives a load of the page, as a device's clock does; the monotonic one begins anew with the page.</summary>
    private const string Script = """
        if (location.protocol.startsWith('http')) {
          const Real = Date, wall = Real.now.bind(Real), monotonic = performance.now.bind(performance);
          const after = setTimeout.bind(globalThis), cancel = clearTimeout.bind(globalThis);
          const kept = 'test.clockAhead', start = $START;
          let ahead = Number(sessionStorage.getItem(kept) ?? (start === null ? 0 : start - wall())), leapt = 0, made = 0;
          const remember = () => sessionStorage.setItem(kept, ahead);
          remember();

          globalThis.Date = class extends Real {
            constructor(...given) { if (given.length) super(...given); else super(wall() + ahead); }
            static now() { return wall() + ahead; }
          };
          performance.now = () => monotonic() + leapt;

          const timers = new Map();
          const arm = (timer) => { timer.handle = after(() => fire(timer), Math.max(0, timer.due - performance.now())); };
          const fire = (timer) => {
            if (timer.every === undefined) timers.delete(timer.id);
            else {
              timer.due = Math.max(timer.due + timer.every, performance.now());
              arm(timer);
            }
            timer.work();
          };
          const add = (work, ms, every) => {
            const timer = { id: ++made, work, every, due: performance.now() + (Number(ms) || 0), handle: 0 };
            timers.set(timer.id, timer);
            arm(timer);
            return timer.id;
          };
          globalThis.setTimeout = (work, ms, ...given) => add(() => work(...given), ms);
          globalThis.setInterval = (work, ms, ...given) => add(() => work(...given), ms, Math.max(4, Number(ms) || 0));
          globalThis.clearTimeout = globalThis.clearInterval = (id) => {
            const timer = timers.get(id);
            if (!timer) return;
            cancel(timer.handle);
            timers.delete(id);
          };

          // A database that is being opened has a few seconds for that: those are real ones.
          let opening = 0;
          const { open } = IDBFactory.prototype;
          IDBFactory.prototype.open = function (...given) {
            const asked = open.apply(this, given);
            const done = () => { opening--; };
            opening++;
            asked.addEventListener('success', done);
            asked.addEventListener('error', done);
            return asked;
          };

          globalThis.putOn = async (ms) => {
            for (let frames = 0; opening > 0 && frames < 300; frames++) await new Promise(requestAnimationFrame);
            ahead += ms;
            leapt += ms;
            remember();
            const now = performance.now();
            for (const timer of [...timers.values()].sort((a, b) => a.due - b.due)) {
              if (timer.due < now) timer.due = now;
              cancel(timer.handle);
              arm(timer);
            }
          };
        }
        """;

    /// <summary>Before the first page is opened; it begins at this time, or at the machine's.</summary>
    internal static Task PutClockAsync(this IBrowserContext context, DateTimeOffset? start = null) => context.AddInitScriptAsync(
        Script.Replace("$START", start?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "null", StringComparison.Ordinal));

    /// <summary>What the page takes the time to be.</summary>
    internal static async Task<DateTimeOffset> ClockAsync(this IPage page) => DateTimeOffset.FromUnixTimeMilliseconds((long)await page.EvaluateAsync<double>("() => Date.now()"));
}
