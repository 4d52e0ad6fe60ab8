import { useEffect, useState } from "preact/hooks";

/** A value that tells when it is replaced. */
export class Cell<T> {
  private readonly listeners = new Set<(value: T) => void>();

  constructor(private current: T) {}

  get value(): T {
    return this.current;
  }

  set value(next: T) {
    if (Object.is(next, this.current)) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener(next);
  }

  /** Hears every later value; the answer ends it. */
  subscribe(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** Draws again whenever the cell's value is replaced. */
export const useCell = <T>(cell: Cell<T>): T => {
  const [value, setValue] = useState(cell.value);
  useEffect(() => {
    setValue(() => cell.value);
    return cell.subscribe((next) => setValue(() => next));
  }, [cell]);
  return value;
};
