import { useEffect, useRef, useState } from "preact/hooks";

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
export const useCell = <T>(cell: Cell<T>): T => usePart(cell, whole);

/** A part of the cell's value. Draws again only when that is another; how it is read never changes. */
export const usePart = <T, P>(cell: Cell<T>, part: (value: T) => P): P => {
  const [value, setValue] = useState(() => part(cell.value));
  const read = useRef(part);
  useEffect(() => {
    setValue(() => read.current(cell.value));
    return cell.subscribe((next) => setValue(() => read.current(next)));
  }, [cell]);
  return value;
};

const whole = <T>(value: T): T => value;
