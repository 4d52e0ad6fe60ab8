/** A painting must have stood this long before a finger can have meant what is on it. */
export const SettledMs = 500;

interface Press {
  pointer: number;
  option: number;
  painting: string;
}

/**
 * Decides what counts as a vote: down and up on the same option of the same painting, which stood for half a second before the
 * finger came. Nobody votes on what slid under the finger.
 */
export class Tap {
  private pressed: Press | undefined;

  /** A finger, or a mouse. Too early, or a second finger: nothing. */
  down(press: Press, paintedAt: number | undefined, now: number): boolean {
    const settled = paintedAt !== undefined && now - paintedAt >= SettledMs;
    this.pressed = settled && !this.pressed ? press : undefined;
    return this.pressed !== undefined;
  }

  /** True: that is a vote. */
  up(press: Press): boolean {
    const { pressed } = this;
    this.pressed = undefined;
    return pressed?.pointer === press.pointer && pressed.option === press.option && pressed.painting === press.painting;
  }

  cancel(): void {
    this.pressed = undefined;
  }
}
