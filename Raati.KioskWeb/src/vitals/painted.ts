/** Counts the frames that the page really painted: a renderer that is dead counts none, whatever else lives. */
export class PaintedFrames {
  /** Since the page started. */
  total = 0;
  private toldOf = 0;

  start(): void {
    const count = () => {
      this.total++;
      requestAnimationFrame(count);
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
