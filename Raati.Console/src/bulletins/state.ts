import type { BulletinView } from "../api/types";

export type BulletinState = "draft" | "published" | "withdrawn";

export function stateOf(bulletin: Pick<BulletinView, "published" | "publicationVersion">): BulletinState {
  if (bulletin.published) return "published";
  return bulletin.publicationVersion > 0 ? "withdrawn" : "draft";
}
