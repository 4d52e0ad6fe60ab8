import type { BulletinView } from "../api/types";
import { textIn, written } from "../shared/localized";
import { type BulletinState, stateOf } from "./state";

/** The bulletins of a state in which every word is found, in any language; those on the tablets first. */
export function findBulletins(bulletins: readonly BulletinView[], show: BulletinState | undefined, q: string | undefined): BulletinView[] {
  const words = (q ?? "").toLocaleLowerCase("fi").split(/\s+/).filter(Boolean);
  return bulletins
    .filter((bulletin) => {
      if (show && stateOf(bulletin) !== show) return false;
      const { title, text } = bulletin.content;
      const all = written
        .map((language) => `${textIn(title, language)} ${textIn(text, language)}`)
        .join(" ")
        .toLocaleLowerCase("fi");
      return words.every((word) => all.includes(word));
    })
    .sort((a, b) => Number(b.published) - Number(a.published));
}
