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
  /** The question stands beside the languages and not under them: on little height, or over many rows. Never on an upright glass. */
  beside: boolean;
  /** Lines stand closer, and nothing but words takes room. */
  dense: boolean;
}

type Size = Arrangement["size"];

const FontPx: Record<Size, number> = { huge: 64, large: 40, normal: 32 };
/** The mean width of a letter in the face, of its size. */
const LetterWidth = 0.48;
/** Lines are not full to the edge. */
const RaggedBy = 1.15;
const GapPx = 20;
/** Beside the words: with a ring, and without. */
const BesidePx = 104;
const BesideBarePx = 32;

/** Up to here it is a small glass. */
const LowPx = 700;

const isUpright = ({ width, height }: Pane): boolean => height > width;

/** Both edges; a small glass has less air (tokens.css, --edge). */
const edges = (pane: Pane): number => {
  if (isUpright(pane)) return pane.width <= LowPx ? 48 : 64;
  return pane.height <= LowPx ? 48 : 80;
};

/** So many rows that every line counts. */
const isCrowded = (rows: number, pane: Pane): boolean => !isUpright(pane) && rows >= (pane.height <= LowPx ? 3 : 4);

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

/**
 * Cells of one size; a column is never narrower than the longest word, since Finnish words are long. Dense is for options that were seen
 * not to fit: which lie in one row is drawn for every sitting, so how high they are together is known only on the glass.
 */
export const arrange = (question: Question, texts: readonly string[], pane: Pane, dense = false): Arrangement => {
  const count = texts.length;
  const upright = isUpright(pane);
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const word = longestWord(texts);
  const room = (columns: number, ring: boolean): number =>
    (pane.width - edges(pane) - (columns - 1) * GapPx) / columns - (ring ? BesidePx : BesideBarePx);
  const fits = (columns: number, size: Size, ring: boolean): boolean =>
    word * FontPx[size] * pane.scale * LetterWidth <= room(columns, ring);

  const most = wished(question, count, upright);
  const plain = question.kind === "smiley" || question.kind === "nps";
  let columns = most;
  while (columns > 1 && !fits(columns, "normal", false)) columns--;
  const rows = Math.ceil(count / columns);
  const crowded = isCrowded(rows, pane);
  const lines = (longest * FontPx.normal * pane.scale * LetterWidth * RaggedBy) / room(columns, true);
  const ring = !plain && !crowded && !dense && fits(columns, "normal", true) && (upright || rows < 3 || lines <= 2);
  const size: Size =
    count <= 2 && longest <= 14 && fits(columns, "huge", ring)
      ? "huge"
      : count <= 6 && longest <= 32 && !dense && fits(columns, "large", ring)
        ? "large"
        : "normal";
  const beside = !upright && (pane.height <= LowPx || crowded || dense);
  return { columns, rows, size: plain ? "normal" : size, ring, beside, dense };
};

const faces: Record<number, readonly FaceName[]> = {
  4: ["veryGood", "good", "bad", "veryBad"],
  5: ["veryGood", "good", "fair", "bad", "veryBad"],
};

/** The face of a smiley question's option; its scale runs from best to worst. */
export const faceOf = (question: Question, optionId: number): FaceName | undefined =>
  question.kind === "smiley" ? faces[question.options.length]?.[question.options.findIndex(({ id }) => id === optionId)] : undefined;
