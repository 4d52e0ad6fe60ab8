import qrcode from "qrcode-generator";
import { expect, test } from "vitest";
import { qrPath } from "./qr";

const Quiet = 4;

test("the bars of the path are the dark squares of the code, and nothing lies in its quiet zone", () => {
  const text = "https://havu.example/mita-kuulimme?kampanja=syksy";
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const { size, path } = qrPath(text);
  expect(size).toBe(code.getModuleCount() + 2 * Quiet);

  const drawn = new Set<string>();
  for (const [, column, row, length, back] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)) {
    expect(back).toBe(length);
    for (let at = 0; at < Number(length); at++) drawn.add(`${Number(column) + at - Quiet}:${Number(row) - Quiet}`);
  }
  const dark = new Set<string>();
  for (let row = 0; row < code.getModuleCount(); row++)
    for (let column = 0; column < code.getModuleCount(); column++) if (code.isDark(row, column)) dark.add(`${column}:${row}`);
  expect(drawn).toEqual(dark);
});
