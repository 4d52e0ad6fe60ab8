import { expect, test } from "vitest";
import type { Settings } from "../program/documents";
import { settingsIn, waysOf } from "./ways";

const settings = (part: Partial<Settings>): Settings => ({ id: "s", version: 1, ...part });

test("without settings a tablet begins in Finnish, offers three languages and waits 20 seconds", () => {
  expect(waysOf(undefined)).toMatchObject({ home: "fi", idleAfterMs: 20_000 });
  expect(waysOf(settings({})).tongues.map(({ tongue }) => tongue)).toEqual(["fi", "sv", "en"]);
});

test("the organization's languages are offered in its order, and the first is the idle screen's", () => {
  const ways = waysOf(settings({ languages: ["sv", "fi"] }));
  expect(ways.home).toBe("sv");
  expect(ways.tongues.map(({ name }) => name)).toEqual(["Svenska", "Suomi"]);
});

test("what a newer hub may say and this build can't mean is passed over", () => {
  expect(waysOf(settings({ languages: ["unknown"] })).home).toBe("fi");
  expect(waysOf(settings({ idleSeconds: 1 })).idleAfterMs).toBe(10_000);
  expect(waysOf(settings({ idleSeconds: 9_999 })).idleAfterMs).toBe(120_000);
  expect(waysOf(settings({ idleSeconds: 45 })).idleAfterMs).toBe(45_000);
});

test("of two the later one stands", () => {
  const one = { kind: "settings" as const, settings: settings({ idleSeconds: 30 }) };
  const other = { kind: "settings" as const, settings: settings({ idleSeconds: 40 }) };
  expect(settingsIn([one, other])?.idleSeconds).toBe(40);
  expect(settingsIn([])).toBeUndefined();
});
