import { en } from "./en";
import { fi } from "./fi";
import { sv } from "./sv";
import type { Tongue, Words } from "./words";

const all: Record<Tongue, Words> = { fi, sv, en };

export const wordsIn = (tongue: Tongue): Words => all[tongue];

export * from "./words";
