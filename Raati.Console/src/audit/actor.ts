import type { Texts } from "../i18n/i18n";

/** Who did it: a person by e-mail, a key by its name, and the ways in which a hub comes to be. */
export function actorWords(actor: string, t: Texts): string {
  if (actor.startsWith("key ")) return t.audit.key(actor.slice(4));
  if (actor === "setup link") return t.audit.link;
  return actor === "bootstrap" ? t.audit.bootstrap : actor;
}
