/** Asked for all the time, frames keep a weak tablet's processor busy for a glass that does not change. */
const everyMs = 200;

/**
 * Counts frames that the page really painted, at most five a second: a renderer that is dead counts none, whatever else lives.
 */
export class PaintedFrames {
  /** Since the page started. */
  total = 0;
  private toldOf = 0;

  start(): void {
    const count = () => {
      this.total++;
      setTimeout(() => requestAnimationFrame(count), everyMs);
    };
    requestAnimationFrame(count);
  }

  /** Not told yet. */
  get count(): number {
    return this.total - this.toldOf;
  }

  /** These have been told. */
  told(count: number): void {
    this.toldOf += count;
  }
}
