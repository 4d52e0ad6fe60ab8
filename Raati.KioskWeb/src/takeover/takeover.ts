import type { MediaRef, TakeoverColor, TakeoverKind } from "@raati/contracts";
import type { Showable, Takeover } from "../program/documents";
import { type Spoken, spoken, type Tongue, Tongues } from "../words";

/** What one person has put aside. */
export interface Aside {
  sitting: string;
  keys: readonly string[];
}

export const NothingAside: Aside = { sitting: "", keys: [] };

/** A new version is another message. */
export const keyOf = ({ id, version }: Takeover): string => `${id}:${version}`;

/** Only for as long as that person is there, and only what may be put aside. */
export const putAside = (aside: Aside, sitting: string, takeover: Takeover): Aside => {
  if (takeover.blocks) return aside;
  const before = aside.sitting === sitting ? aside.keys : [];
  return { sitting, keys: [...before, keyOf(takeover)] };
};

const isUp = ({ untilMs }: Takeover, nowMs: number): boolean => untilMs === undefined || nowMs < untilMs;

const takeoversIn = (showing: readonly Showable[]): Takeover[] =>
  showing.flatMap((document) => (document.kind === "takeover" ? [document.takeover] : []));

const isLater = (one: Takeover, other: Takeover): boolean =>
  one.givenAtMs === other.givenAtMs ? one.id > other.id : one.givenAtMs > other.givenAtMs;

/** The one that fills the glass: the last given of those whose time is not over and that this person has not put aside. */
export const standing = (showing: readonly Showable[], nowMs: number, aside: Aside, sitting: string): Takeover | undefined => {
  const away = aside.sitting === sitting ? aside.keys : [];
  return takeoversIn(showing)
    .filter((takeover) => isUp(takeover, nowMs) && (takeover.blocks || !away.includes(keyOf(takeover))))
    .reduce<Takeover | undefined>((last, takeover) => (last && isLater(last, takeover) ? last : takeover), undefined);
};

/** The pictures of those whose time is not over: they come before any other file. */
export const picturesIn = (showing: readonly Showable[], nowMs: number): MediaRef[] =>
  takeoversIn(showing).flatMap((takeover) => (takeover.image && isUp(takeover, nowMs) ? [takeover.image] : []));

/** What it says in one language; a part that is not given is absent. */
export interface Said {
  lang: Tongue;
  title: string | undefined;
  text: string | undefined;
}

const given = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

/** What the other languages say that is not said above already. One in which nothing is left has no column. */
export const alsoIn = ({ title, text }: Takeover, above: { title: Spoken; text: Spoken }): Said[] =>
  Tongues.map(({ tongue }) => ({
    lang: tongue,
    title: tongue === above.title.lang ? undefined : given(title[tongue]),
    text: tongue === above.text.lang ? undefined : given(text[tongue]),
  })).filter((said) => said.title !== undefined || said.text !== undefined);

/** Large: in the wanted language, each part else in one that it has. */
export const aboveIn = ({ title, text }: Takeover, tongue: Tongue): { title: Spoken; text: Spoken } => ({
  title: spoken(title, tongue),
  text: spoken(text, tongue),
});

/** Before the first blank line stands what it is about, after it what to do; without one it is all the same. */
export const partsOf = (text: string): { about: string | undefined; rest: string } => {
  const [about, ...rest] = text.trim().split(/\n\s*\n/);
  return rest.length === 0 ? { about: undefined, rest: about ?? "" } : { about, rest: rest.join("\n\n") };
};

/** The longest word decides how large a line may be: no word is broken. */
export const longestWord = (text: string): number => Math.max(1, ...text.split(/[\s-]+/).map((word) => word.length));

/** What a newer hub says and this build does not know is shown as something it knows. */
export const signOf = (kind: TakeoverKind): Exclude<TakeoverKind, "unknown"> => (kind === "unknown" ? "notice" : kind);
export const groundOf = (color: TakeoverColor): Exclude<TakeoverColor, "unknown"> => (color === "unknown" ? "yellow" : color);
