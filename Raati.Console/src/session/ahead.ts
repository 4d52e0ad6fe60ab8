import type { Me } from "../api/types";

let asked: Promise<Me | null> | undefined;

/** Asks who is signed in, before there is anything that could ask properly. Null: nobody. */
export function askAhead(): Promise<Me | null> {
  asked = fetch("/api/session").then((answer) => {
    if (answer.ok) return answer.json() as Promise<Me>;
    if (answer.status === 401) return null;
    throw new Error(answer.statusText);
  });
  return asked;
}

/** The answer that was asked for ahead, once; undefined: none was. */
export function takeAhead(): Promise<Me | null> | undefined {
  const taken = asked;
  asked = undefined;
  return taken;
}
