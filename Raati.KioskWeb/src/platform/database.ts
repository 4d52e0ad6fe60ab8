import { type DBSchema, deleteDB, type IDBPDatabase, openDB, type StoreNames } from "idb";
import { within } from "./retry";

/** Counts how often storage was broken and made anew; beside IndexedDB, since it must outlive it. */
export interface LossCounter {
  read(): number;
  add(): void;
}

const Losses = "raati.storageLosses";

export const lossesInLocalStorage: LossCounter = {
  read: () => Number(localStorage.getItem(Losses) ?? 0) || 0,
  add: () => localStorage.setItem(Losses, String(lossesInLocalStorage.read() + 1)),
};

const OpenWithinMs = 5_000;

/**
 * Opens a database, and when a power cut has left it unable to open, or to answer at all, makes it anew: a tablet without
 * its storage syncs again, a tablet that waits for it shows nothing. The loss is counted and told in the vitals.
 */
export const openLasting = async <S extends DBSchema>(
  name: string,
  stores: readonly StoreNames<S>[],
  losses: LossCounter,
): Promise<IDBPDatabase<S>> => {
  const open = () =>
    within(
      OpenWithinMs,
      `opening ${name}`,
      openDB<S>(name, 1, {
        upgrade(db) {
          for (const store of stores) db.createObjectStore(store);
        },
        blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
      }),
    );

  try {
    return await open();
  } catch {
    losses.add();
    await within(OpenWithinMs, `deleting ${name}`, deleteDB(name));
    return await open();
  }
};
