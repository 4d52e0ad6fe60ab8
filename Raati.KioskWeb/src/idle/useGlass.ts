import { useReducer, useRef } from "preact/hooks";
import type { Glass } from "./playlist";

export interface LiveGlass extends Glass {
  ready(number: number): void;
  over(number: number, lap: number): void;
}

/** Kept of so many showings: nothing grows on a tablet that plays for weeks. */
const Kept = 8;

const lately = <T>(list: readonly T[], one: T): T[] => [...list, one].slice(-Kept);

/** What the slides say of themselves; each word draws the glass again. */
export const useGlass = (): LiveGlass => {
  const [, again] = useReducer((count: number) => count + 1, 0);
  const said = useRef<{ ready: readonly number[]; over: readonly string[] }>({ ready: [], over: [] });
  const glass = useRef<LiveGlass>({
    isReady: (number) => said.current.ready.includes(number),
    isOver: (number, lap) => said.current.over.includes(`${number}:${lap}`),
    ready: (number) => {
      if (said.current.ready.includes(number)) return;
      said.current = { ...said.current, ready: lately(said.current.ready, number) };
      again(undefined as never);
    },
    over: (number, lap) => {
      said.current = { ...said.current, over: lately(said.current.over, `${number}:${lap}`) };
      again(undefined as never);
    },
  });
  return glass.current;
};
