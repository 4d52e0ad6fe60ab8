import type { Question } from "@raati/contracts";
import type { FaceName } from "../view/icons";

/** The glass in px at the design's own scale, and how much larger than that its texts are. */
export interface Pane {
  width: number;
  height: number;
  scale: number;
}

/** How the options of a question stand on the glass. */
export interface Arrangement {
  columns: number;
  rows: number;
  /** Words as large as few and short options have room for. */
  size: "huge" | "large" | "normal";
  /** A ring to touch stands after the words, where it fits. */
  ring: boolean;
}

type Size = Arrangement["size"];

const FontPx: Record<Size, number> = { huge: 64, large: 40, normal: 32 };
/** The mean width of a letter in the face, of its size. */
const LetterWidth = 0.48;
const GapPx = 20;
/** Beside the words: with a ring, and without. */
const BesidePx = 104;
const BesideBarePx = 32;

/** Both edges; a small glass has less air (tokens.css, --edge). */
const edges = ({ height }: Pane): number => (height <= 700 ? 48 : 80);

const longestWord = (texts: readonly string[]): number =>
  Math.max(0, ...texts.flatMap((text) => text.split(/[\s-]+/)).map((word) => word.length));

/** How many columns would look best, if the words allow. Four stand as two and two, five as three and two. */
const wished = (question: Question, count: number, upright: boolean): number => {
  if (question.kind === "smiley") return upright ? 1 : count;
  if (question.kind === "nps") return upright ? 4 : 6;
  if (upright) return count <= 5 ? 1 : 2;
  if (count <= 4) return count === 3 ? 3 : Math.min(count, 2);
  return count > 9 ? 4 : 3;
};

/** Cells of one size; a column is never narrower than the longest word, since Finnish words are long. */
export const arrange = (question: Question, texts: readonly string[], pane: Pane): Arrangement => {
  const count = texts.length;
  const upright = pane.height > pane.width;
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const word = longestWord(texts);
  const fits = (columns: number, size: Size, ring: boolean): boolean => {
    const cell = (pane.width - edges(pane) - (columns - 1) * GapPx) / columns;
    return word * FontPx[size] * pane.scale * LetterWidth + (ring ? BesidePx : BesideBarePx) <= cell;
  };

  const most = wished(question, count, upright);
  const plain = question.kind === "smiley" || question.kind === "nps";
  let columns = most;
  while (columns > 1 && !fits(columns, "normal", false)) columns--;
  const ring = !plain && fits(columns, "normal", true);
  const size: Size =
    count <= 2 && longest <= 14 && fits(columns, "huge", ring)
      ? "huge"
      : count <= 6 && longest <= 32 && fits(columns, "large", ring)
        ? "large"
        : "normal";
  return { columns, rows: Math.ceil(count / columns), size: plain ? "normal" : size, ring };
};

const faces: Record<number, readonly FaceName[]> = {
  4: ["veryGood", "good", "bad", "veryBad"],
  5: ["veryGood", "good", "fair", "bad", "veryBad"],
};

/** The face of a smiley question's option; its scale runs from best to worst. */
export const faceOf = (question: Question, optionId: number): FaceName | undefined =>
  question.kind === "smiley" ? faces[question.options.length]?.[question.options.findIndex(({ id }) => id === optionId)] : undefined;
