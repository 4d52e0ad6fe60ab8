namespace Raati.Bench;

/// <summary>What the page itself sees, by its own clock and as painted: a frame later the change is on the glass.</summary>
internal static class FleetPageScript
{
    internal const string Text = """
        {
          const bench = window.bench = { usableAt: 0, acts: [], painted: [], red: {}, longest: 0, busy: 0, openAt: 0, fleetAt: 0 };
          window.WebSocket = class extends WebSocket {
            constructor(...to) {
              super(...to);
              this.addEventListener('open', () => { bench.openAt ||= performance.now(); });
              this.addEventListener('message', ({ data }) => { if (data.length > 100_000) bench.fleetAt ||= performance.now(); });
            }
          };
          bench.parts = () => {
            const [page] = performance.getEntriesByType('navigation');
            const needed = performance.getEntriesByType('resource').filter(({ responseEnd }) => responseEnd <= bench.usableAt);
            const loaded = (name) => Math.max(0, ...needed.filter(({ name: url }) => name.test(url)).map((entry) => entry.responseEnd));
            return [page.responseStart, loaded(/assets\/.*\.(js|css)$/), loaded(/api\/session$/), performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, bench.openAt, bench.fleetAt, bench.usableAt, bench.busy];
          };
          const painted = (then) => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => then(performance.now()); port2.postMessage(0); });
          const shown = () => [
            document.querySelector('table[role=grid]')?.getAttribute('aria-rowcount'),
            [...document.querySelectorAll('th[aria-sort]')].findIndex((th) => th.ariaSort !== 'none'),
            document.querySelector('[data-tile]') !== null,
          ].join();
          let act, before;
          const begin = (event) => { act = event.timeStamp; before = shown(); };
          addEventListener('click', begin, { capture: true });
          addEventListener('keydown', begin, { capture: true });
          let usable = false, boarded = -1;
          const look = () => {
            if (!usable && document.querySelector('tr[id^=kiosk-]')) { usable = true; painted((at) => { bench.usableAt = at; }); }
            if (act !== undefined && before !== shown()) { const from = act; act = undefined; painted((at) => bench.acts.push(at - from)); }
            for (const row of document.querySelectorAll('tr[data-status=offline]')) {
              const id = row.id.slice(6);
              if (bench.red[id] === undefined) { bench.red[id] = 0; painted((at) => { bench.red[id] = performance.timeOrigin + at; }); }
            }
            const bars = document.querySelectorAll('[role=progressbar][aria-valuenow]');
            const value = bars.length === 3 ? Number(bars[2].ariaValueNow) : -1;
            if (value !== boarded) { boarded = value; painted((at) => bench.painted.push([value, performance.timeOrigin + at])); }
          };
          new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
          new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) { bench.longest = Math.max(bench.longest, duration); bench.busy += duration; } }).observe({ type: 'longtask', buffered: true });
        }
        """;
}
