import { expect, it } from "vitest";
import { newId } from "./newId";

it("is a UUID of version 7 that begins with its time, and never the same", () => {
  const now = Date.UTC(2026, 10, 29, 12);
  expect(newId(now)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(newId(now).replace("-", "").slice(0, 12), 16)).toBe(now);
  expect(newId(now)).not.toBe(newId(now));
});
