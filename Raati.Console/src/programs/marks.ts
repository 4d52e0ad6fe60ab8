/** What one letter of a board's marks says of its tablet. */
export type Mark = "painted" | "applied" | "received" | "waiting" | "offline" | "stalled" | "failed" | "removed";

const letters: Readonly<Record<string, Mark>> = {
  p: "painted",
  a: "applied",
  r: "received",
  w: "waiting",
  o: "offline",
  s: "stalled",
  f: "failed",
  x: "removed",
};

/** In the order of the legend: how far it came, then why it didn't. */
export const marks: readonly Mark[] = ["painted", "applied", "received", "waiting", "offline", "stalled", "failed", "removed"];

/** A letter that this build doesn't know waits. */
export const markOf = (letter: string): Mark => letters[letter] ?? "waiting";

export interface Grid {
  cell: number;
  columns: number;
  rows: number;
}

/** Dots as large as their number allows: a hundred are seen one by one, thousands as a field. */
export function gridOf(count: number, width: number): Grid {
  const cell = count <= 200 ? 30 : count <= 600 ? 22 : count <= 1_200 ? 16 : 12;
  const columns = Math.max(1, Math.floor(width / cell));
  return { cell, columns, rows: Math.ceil(count / columns) };
}

/** Which tablet lies under a point of the field. */
export function indexAt({ cell, columns }: Grid, count: number, x: number, y: number): number | undefined {
  const column = Math.floor(x / cell);
  const index = Math.floor(y / cell) * columns + column;
  return x >= 0 && y >= 0 && column < columns && index < count ? index : undefined;
}

/** All dots of one kind in one path: 1,800 tablets are seven elements. */
export function pathsOf(letters: string, grid: Grid): ReadonlyMap<Mark, string> {
  const paths = new Map<Mark, string>();
  const r = Math.min(7.5, grid.cell * 0.34);
  [...letters].forEach((letter, index) => {
    const mark = markOf(letter);
    const x = ((index % grid.columns) + 0.5) * grid.cell;
    const y = (Math.floor(index / grid.columns) + 0.5) * grid.cell;
    paths.set(mark, (paths.get(mark) ?? "") + shape(mark, x, y, r));
  });
  return paths;
}

const disc = (x: number, y: number, r: number) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
const diamond = (x: number, y: number, r: number) => `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;

/** Each kind has its own shape; what is filled and what is drawn the style sheet says. */
export function shape(mark: Mark, x: number, y: number, r: number): string {
  switch (mark) {
    case "painted":
      return disc(x, y, r);
    case "applied":
      return `${disc(x, y, r - 0.8)}M${x} ${y - r + 0.8}a${r - 0.8} ${r - 0.8} 0 0 1 0 ${2 * r - 1.6}z`;
    case "received":
      return disc(x, y, r - 0.8) + disc(x, y, Math.max(1, r * 0.28));
    case "waiting":
      return disc(x, y, r - 0.8);
    case "offline":
      return diamond(x, y, r + 1);
    case "stalled":
      return `M${x - r} ${y - r * 0.7}h${2 * r}v${1.4 * r}h${-2 * r}zM${x - r} ${y + r}L${x + r} ${y - r}`;
    case "removed":
      return disc(x, y, r * 0.5);
    case "failed":
      return `M${x - r} ${y - r}L${x + r} ${y + r}M${x + r} ${y - r}L${x - r} ${y + r}`;
  }
}
