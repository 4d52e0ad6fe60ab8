import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accentStyles } from "./accent";
import { contrast } from "./contrast";

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");

/** The custom properties of the rule with this selector. */
const declared = (selector: string): Map<string, string> => {
  const rule = css.slice(css.indexOf(`${selector} {`));
  const body = rule.slice(0, rule.indexOf("}"));
  return new Map([...body.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name ?? "", value ?? ""]));
};

const normal = declared(":root");
const high = new Map([...normal, ...declared(':root[data-contrast="high"]')]);

const color = (tokens: Map<string, string>, name: string): string => {
  const value = tokens.get(name) ?? "";
  const other = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
  return other ? color(tokens, other) : value;
};

const text: [ink: string, ground: string][] = [
  ["--ink", "--paper"],
  ["--ink", "--surface"],
  ["--ink", "--key-quiet"],
  ["--ink", "--sunken"],
  ["--ink-2", "--paper"],
  ["--ink-2", "--surface"],
  ["--ink-2", "--sunken"],
  ["--accent", "--paper"],
  ["--accent", "--surface"],
  ["--accent", "--accent-soft"],
  ["--ink", "--accent-soft"],
  ["--ink-2", "--accent-soft"],
  ["--on-accent", "--accent"],
  ["--on-deep", "--accent-deep"],
  ["--on-deep-2", "--accent-deep"],
  ["--warn", "--warn-soft"],
  ["--ink", "--warn-soft"],
];

const parts: [part: string, ground: string][] = [
  ["--line-strong", "--paper"],
  ["--line-strong", "--surface"],
  ["--bar", "--paper"],
  ["--bar-own", "--accent-soft"],
  ["--bar-store", "--paper"],
  ["--accent-mid", "--accent-deep"],
  ["--focus", "--paper"],
  ["--focus-on-deep", "--accent-deep"],
];

/** A takeover is read from afar, and at once. */
const alarms = ["yellow", "red", "blue", "black"].flatMap((color): [ink: string, ground: string][] => [
  [`--on-${color}`, `--alarm-${color}`],
  ["--on-foot", `--${color}-foot`],
  [`--${color}-quiet`, `--${color}-foot`],
]);

const alarmLines = ["yellow", "red", "blue", "black"].map((color) => [`--${color}-line`, `--${color}-foot`] as const);

/** A slide is read from across the aisle. */
const slides: [ink: string, ground: string][] = [
  ["--on-deep", "--accent-deep"],
  ["--on-deep-2", "--accent-deep"],
  ...["light", "dark", "warm"].flatMap((color): [ink: string, ground: string][] => [
    [`--on-${color}`, `--slide-${color}`],
    [`--${color}-quiet`, `--slide-${color}`],
  ]),
];

const slideLines = ["light", "dark", "warm"].map((color) => [`--${color}-line`, `--slide-${color}`] as const);

const both = [
  ["normal", normal],
  ["high contrast", high],
] as const;

for (const [name, tokens] of both) {
  test.each(text)(`${name}: text %s on %s has 4.5:1`, (ink, ground) => {
    expect(contrast(color(tokens, ink), color(tokens, ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(parts)(`${name}: part %s on %s has 3:1`, (part, ground) => {
    expect(contrast(color(tokens, part), color(tokens, ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(alarms)(`${name}: a takeover's %s on %s has 7:1`, (ink, ground) => {
    expect(contrast(color(tokens, ink), color(tokens, ground))).toBeGreaterThanOrEqual(7);
  });

  test.each(slides)(`${name}: a slide's %s on %s has 7:1`, (ink, ground) => {
    expect(contrast(color(tokens, ink), color(tokens, ground))).toBeGreaterThanOrEqual(7);
  });

  test.each(slideLines)(`${name}: a slide's part %s on %s has 3:1`, (part, ground) => {
    expect(contrast(color(tokens, part), color(tokens, ground))).toBeGreaterThanOrEqual(3);
  });

  test.each(alarmLines)(`${name}: a takeover's part %s on %s has 3:1`, (part, ground) => {
    expect(contrast(color(tokens, part), color(tokens, ground))).toBeGreaterThanOrEqual(3);
  });
}

test("high contrast has 7:1 for every text", () => {
  for (const [ink, ground] of text.filter(([ink]) => ink !== "--warn")) {
    expect(contrast(color(high, ink), color(high, ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(7);
  }
});

test("contrast is WCAG's: black on white is 21, and order does not matter", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#ffffff", "#767676")).toBeCloseTo(4.54, 2);
});

const fjord = { accent: "#1d4e89", deep: "#173a68", mid: "#7a9bcb", soft: "#dcebfe", onDeep: "#cfe1fb" };

test("an organization's accent replaces all five colours", () => {
  expect(accentStyles(fjord)).toContainEqual(["--org-deep", "#173a68"]);
  expect(accentStyles(fjord).every(([name]) => normal.has(name))).toBe(true);
});

test("without an accent, or with one that is not whole, the built-in colours stand", () => {
  for (const accent of [undefined, { ...fjord, mid: "url(x)" }]) {
    expect(accentStyles(accent).map(([, value]) => value)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  }
});
