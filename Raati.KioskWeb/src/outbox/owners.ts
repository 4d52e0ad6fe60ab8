import type { KioskIdentity } from "@raati/contracts";
import type { Vault } from "./vault";

const Prefix = "organization:";

/** What a hub tells of whose tablet this is. */
export type Whose = Pick<KioskIdentity, "placementId" | "organizationId">;

/**
 * The organization of each stay that this tablet has had. What was left in one organization is handed in to no other: it waits until the
 * tablet is paired there again. A stay from before this was kept goes to whoever is there.
 */
export class Owners {
  private readonly of = new Map<string, string>();
  private readonly unwritten = new Set<string>();
  private current: string | undefined;

  constructor(private readonly vault: Vault) {}

  /** Where the epoch of the organization stands among the facts. */
  get epochKey(): string {
    return this.current === undefined ? "epoch" : `epoch:${this.current}`;
  }

  /** Something of another organization may lie here. */
  get many(): boolean {
    return [...this.of.values()].some((owner) => owner !== this.current);
  }

  async load(): Promise<void> {
    const range = IDBKeyRange.bound(Prefix, `${Prefix}\uffff`);
    const [keys, values] = await this.vault.run((db) => Promise.all([db.getAllKeys("facts", range), db.getAll("facts", range)]));
    for (const [at, key] of keys.entries()) this.of.set(key.slice(Prefix.length), String(values[at]));
  }

  /** True when it is another organization than before. */
  identified({ placementId, organizationId }: Whose): boolean {
    const moved = organizationId !== this.current;
    this.current = organizationId;
    if (organizationId !== undefined && this.of.get(placementId) !== organizationId) {
      this.of.set(placementId, organizationId);
      this.unwritten.add(placementId);
    }
    return moved;
  }

  async save(): Promise<void> {
    for (const placementId of this.unwritten) {
      const owner = this.of.get(placementId);
      if (owner !== undefined) await this.vault.run((db) => db.put("facts", owner, Prefix + placementId));
      this.unwritten.delete(placementId);
    }
  }

  isMine({ placementId }: { placementId: string }): boolean {
    const owner = this.of.get(placementId);
    return owner === undefined || this.current === undefined || owner === this.current;
  }
}
