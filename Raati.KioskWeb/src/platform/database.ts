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
  add: () => {
    try {
      localStorage.setItem(Losses, String(lossesInLocalStorage.read() + 1));
    } catch {
      // A full disk takes no count either.
    }
  },
};

const OpenWithinMs = 5_000;

/**
 * Opens a database whose content can be fetched again, and when a power cut has left it unable to open, or to answer at all, makes it anew: a tablet without
 * its storage syncs again, a tablet that waits for it shows nothing. The loss is counted and told in the vitals.
 */
export const openLasting = async <S extends DBSchema>(
  name: string,
  stores: readonly StoreNames<S>[],
  losses: LossCounter,
  /** The browser has closed it, or another page has its way: it can be opened again. */
  closed: () => void = () => {},
): Promise<IDBPDatabase<S>> => {
  const open = () =>
    within(
      OpenWithinMs,
      `opening ${name}`,
      openDB<S>(name, 1, {
        upgrade(db) {
          for (const store of stores) db.createObjectStore(store);
        },
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          closed();
        },
        terminated: closed,
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

/** What becomes of a database that was opened. */
export interface KeptEvents {
  /** Closed by the browser, or to let another page have its way: it can be opened again. */
  closed(): void;
  /** It was not there, and is empty. */
  made(): void;
}

/** Opens a database of what is nowhere else: never deletes it. One that a newer build has left is opened as it is, if it has the stores. */
export const openKept = async <S extends DBSchema>(
  name: string,
  stores: readonly StoreNames<S>[],
  events: KeptEvents,
): Promise<IDBPDatabase<S>> => {
  const open = (version?: number) =>
    openDB<S>(name, version, {
      upgrade(db) {
        for (const store of stores) if (!db.objectStoreNames.contains(store)) db.createObjectStore(store);
        events.made();
      },
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        events.closed();
      },
      terminated: events.closed,
    });

  try {
    return await open(1);
  } catch (error) {
    if ((error as Partial<DOMException>).name !== "VersionError") throw error;
  }
  const newer = await open();
  if (stores.every((store) => newer.objectStoreNames.contains(store))) return newer;
  newer.close();
  throw new Error(`${name} is a newer build's and lacks a store of this one`);
};
