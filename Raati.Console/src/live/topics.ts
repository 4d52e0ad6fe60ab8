import type { ChangeTopic } from "@raati/contracts";

/** The first word of every query key: what a change of a topic makes stale. */
export type Topic = "polls" | "bulletins" | "stores" | "kiosks" | "feedback" | "operators";

const stale: Readonly<Record<ChangeTopic, readonly Topic[]>> = {
  polls: ["polls"],
  bulletins: ["bulletins"],
  stores: ["stores", "kiosks"],
  kiosks: ["kiosks", "stores"], // A store counts its tablets.
  feedback: ["feedback"],
  unknown: [],
};

export function staleTopics(changed: Iterable<ChangeTopic>): Topic[] {
  return [...new Set([...changed].flatMap((topic) => stale[topic]))];
}
