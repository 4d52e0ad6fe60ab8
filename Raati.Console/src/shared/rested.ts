/** How long after its start a page is likely to have been drawn, with what it had to fetch. */
const drawnMs = 1_500;

/** When the page stands and has nothing to do: for what nobody looks at first. */
export const rested = (): Promise<void> =>
  new Promise((resolve) => {
    const done = () => resolve();
    setTimeout(() => ("requestIdleCallback" in window ? window.requestIdleCallback(done, { timeout: 2_000 }) : done()), drawnMs);
  });

/** When what is drawn now is on the screen: for what may come a moment after it. */
export const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
