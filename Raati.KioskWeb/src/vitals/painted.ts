/** Counts the frames that the page really painted: a renderer that is dead counts none, whatever else lives. */
export class PaintedFrames {
  private frames = 0;

  start(): void {
    const count = () => {
      this.frames++;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  }

  get count(): number {
    return this.frames;
  }

  /** These have been told. */
  told(count: number): void {
    this.frames -= count;
  }
}
