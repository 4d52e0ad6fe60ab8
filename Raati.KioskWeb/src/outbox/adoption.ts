import type { StoreNames } from "idb";
import type { OutboxDatabase, OutboxSchema } from "./outboxStore";

const Batch = 200;
const Sequences: ReadonlySet<string> = new Set(["ballotSequence", "feedbackSequence"]);

/** A key of its own: the two databases were numbered apart. */
export const freeKey = async (wanted: number, taken: (key: number) => Promise<unknown>): Promise<number> => {
  let key = wanted;
  while ((await taken(key)) !== undefined) key++;
  return key;
};

/**
 * Moves all that lies in one database into another: written and durable there before it is deleted here. Cut short between the two it is in
 * both, and is handed in twice under one id.
 */
export const adopt = async (from: OutboxDatabase, into: OutboxDatabase): Promise<void> => {
  for (const store of ["ballots", "feedback"] as const) {
    await moveAll(from, store, async (rows) => {
      const tx = into.transaction(store, "readwrite", { durability: "strict" });
      for (const [key, item] of rows) await tx.store.put(item, await freeKey(key as number, (at) => tx.store.getKey(at)));
      await tx.done;
    });
  }
  for (const store of ["drafts", "kept", "parked"] as const) {
    await moveAll(from, store, async (rows) => {
      const tx = into.transaction(store, "readwrite", { durability: "strict" });
      for (const [key, item] of rows) await tx.store.put(item as never, key as string);
      await tx.done;
    });
  }
  await moveAll(from, "facts", async (rows) => {
    const tx = into.transaction("facts", "readwrite", { durability: "strict" });
    for (const [key, theirs] of rows) {
      const ours = await tx.store.get(key as string);
      // The lower epoch: what was handed in before the higher one was seen goes again.
      const merge = Sequences.has(key as string) ? Math.max : Math.min;
      const both = typeof ours === "number" && typeof theirs === "number" ? merge(ours, theirs) : (ours ?? theirs);
      await tx.store.put(both, key as string);
    }
    await tx.done;
  });
};

const moveAll = async <S extends StoreNames<OutboxSchema>>(
  from: OutboxDatabase,
  store: S,
  write: (rows: [OutboxSchema[S]["key"], OutboxSchema[S]["value"]][]) => Promise<void>,
): Promise<void> => {
  for (;;) {
    const read = from.transaction(store);
    const [keys, values] = await Promise.all([read.store.getAllKeys(undefined, Batch), read.store.getAll(undefined, Batch)]);
    if (keys.length === 0) return;
    await write(keys.map((key, at) => [key, values[at] as OutboxSchema[S]["value"]]));
    const tx = from.transaction(store, "readwrite", { durability: "strict" });
    await Promise.all([...keys.map((key) => tx.store.delete(key)), tx.done]);
  }
};
