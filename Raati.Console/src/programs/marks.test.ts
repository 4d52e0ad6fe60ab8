import { describe, expect, it } from "vitest";
import { gridOf, indexAt, markOf, pathsOf } from "./marks";

describe("Dots", () => {
  it("grow smaller as they grow many, and always fit", () => {
    expect(gridOf(126, 720)).toEqual({ cell: 30, columns: 24, rows: 6 });
    expect(gridOf(1_800, 720)).toEqual({ cell: 12, columns: 60, rows: 30 });
    expect(gridOf(3, 10).columns).toBe(1);
  });

  it("are found under a pointer, and not where there are none", () => {
    const grid = gridOf(126, 720);
    expect(indexAt(grid, 126, 31, 31)).toBe(25);
    expect(indexAt(grid, 126, 719, 179)).toBeUndefined();
    expect(indexAt(grid, 126, 721, 1)).toBeUndefined();
  });

  it("are one path a kind, and an unknown letter waits", () => {
    expect(markOf("z")).toBe("waiting");
    expect(markOf("x")).toBe("removed");
    const paths = pathsOf("ppoz", gridOf(4, 300));
    expect([...paths.keys()]).toEqual(["painted", "offline", "waiting"]);
    expect(paths.get("painted")?.match(/M/g)).toHaveLength(2);
  });
});
