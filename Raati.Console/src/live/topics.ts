import type { ChangeTopic } from "@raati/contracts";

/** The first word of every query key: what a change of a topic makes stale. */
export type Topic =
  | "polls"
  | "bulletins"
  | "takeovers"
  | "media"
  | "playlists"
  | "campaigns"
  | "stores"
  | "kiosks"
  | "commands"
  | "feedback"
  | "operators"
  | "settings"
  | "session"
  | "account"
  | "audit";

const stale: Readonly<Record<ChangeTopic, readonly Topic[]>> = {
  polls: ["polls"],
  bulletins: ["bulletins"],
  takeovers: ["takeovers"],
  media: ["media"],
  stores: ["stores", "kiosks"],
  kiosks: ["kiosks", "stores"], // A store counts its tablets.
  feedback: ["feedback"],
  commands: ["commands"],
  settings: ["settings", "session"], // The session says whose console this is.
  operators: ["operators", "account", "feedback"], // Who can be given feedback.
  unknown: [],
};

export function staleTopics(changed: Iterable<ChangeTopic>): Topic[] {
  const topics = new Set([...changed].flatMap((topic) => stale[topic]));
  // Every change stands in the audit log.
  return topics.size > 0 ? [...topics, "audit"] : [];
}
