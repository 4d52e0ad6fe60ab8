/** What a text field holds, and where the next letter goes. */
export interface Typing {
  text: string;
  caret: number;
  /** The next letter is a capital. */
  shift: boolean;
}

export type Key =
  | { kind: "char"; char: string; width?: number }
  | { kind: "shift" | "erase" | "page"; width: number }
  | { kind: "none"; width: number };

export const MostCharacters = 1_000;

const chars = (row: string): Key[] => [...row].map((char) => ({ kind: "char", char }));

const lastRow: Key[] = [{ kind: "page", width: 2 }, { kind: "char", char: "," }, { kind: "char", char: " ", width: 5 }, ...chars(".?!")];

/** Eleven columns a row: the Finnish letters, and what is needed besides. */
export const Pages: Record<"letters" | "signs", Key[][]> = {
  letters: [
    chars("qwertyuiopå"),
    chars("asdfghjklöä"),
    [{ kind: "shift", width: 2 }, ...chars("zxcvbnm"), { kind: "erase", width: 2 }],
    lastRow,
  ],
  signs: [
    chars("1234567890%"),
    chars('-/:;()€&@"+'),
    [{ kind: "none", width: 2 }, ...chars("'’=*#_°"), { kind: "erase", width: 2 }],
    lastRow,
  ],
};

const beginsSentence = (before: string): boolean => before.trim() === "" || /[.!?]\s+$/.test(before);

/** The text with this as its caret; sentences begin with a capital. */
export const standing = (text: string, caret: number): Typing => ({ text, caret, shift: beginsSentence(text.slice(0, caret)) });

const inserted = ({ text, caret, shift }: Typing, char: string): Typing => {
  if (text.length >= MostCharacters) return { text, caret, shift };
  const letter = shift ? char.toLocaleUpperCase("fi") : char;
  return standing(text.slice(0, caret) + letter + text.slice(caret), caret + letter.length);
};

const erased = ({ text, caret }: Typing): Typing => {
  const last = [...text.slice(0, caret)].at(-1) ?? "";
  const at = caret - last.length;
  return standing(text.slice(0, at) + text.slice(caret), at);
};

/** What a key makes of it. Keys that only change the keys leave the text alone. */
export const typed = (typing: Typing, key: Key): Typing => {
  if (key.kind === "char") return inserted(typing, key.char);
  if (key.kind === "erase") return erased(typing);
  if (key.kind === "shift") return { ...typing, shift: !typing.shift };
  return typing;
};

/** Where an arrow key leads from a key: along the row, or to the key above or below that begins nearest. */
export const stepped = (page: readonly Key[][], at: [row: number, column: number], arrow: string): [number, number] => {
  const [row, column] = at;
  const keys = page[row] ?? [];
  if (arrow === "ArrowLeft") return [row, Math.max(0, column - 1)];
  if (arrow === "ArrowRight") return [row, Math.min(keys.length - 1, column + 1)];
  const to = row + (arrow === "ArrowUp" ? -1 : arrow === "ArrowDown" ? 1 : 0);
  const other = page[to];
  if (!other || to === row) return at;
  const start = startOf(keys, column);
  const nearest = other.map((_, index) => Math.abs(startOf(other, index) - start));
  return [to, nearest.indexOf(Math.min(...nearest))];
};

const startOf = (keys: readonly Key[], column: number): number => keys.slice(0, column).reduce((sum, key) => sum + (key.width ?? 1), 0);
