import type { AccentColors } from "@raati/contracts";

const Names: Record<keyof AccentColors, string> = {
  accent: "--org-accent",
  deep: "--org-deep",
  mid: "--org-mid",
  soft: "--org-soft",
  onDeep: "--org-on-deep",
};

const isColor = (value: unknown): value is string => typeof value === "string" && /^#[0-9a-f]{6}$/i.test(value);

/** The custom properties that these colours set; undefined takes one away, so that the built-in colour stands again. */
export const accentStyles = (accent: AccentColors | undefined): [string, string | undefined][] => {
  const colors = Object.entries(Names).map(([key, name]): [string, unknown] => [name, accent?.[key as keyof AccentColors]]);
  const whole = colors.every(([, color]) => isColor(color));
  return colors.map(([name, color]) => [name, whole && isColor(color) ? color : undefined]);
};

/** Dresses the page in an organization's colours. All five or none: they were checked against one another. */
export const wear = (style: CSSStyleDeclaration, accent: AccentColors | undefined): void => {
  for (const [name, color] of accentStyles(accent)) {
    if (color) style.setProperty(name, color);
    else style.removeProperty(name);
  }
};
