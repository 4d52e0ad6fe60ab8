import type { SlideColor } from "@raati/contracts";
import type { ComponentChildren } from "preact";
import { IdleFoot } from "../../idle/IdleFoot";
import { Frame } from "../../view/Frame";

const Grounds: Record<SlideColor, string> = { unknown: "", accent: "", light: "on-light", dark: "on-dark", warm: "on-warm" };

export const groundOf = (color: SlideColor): string => Grounds[color];

/** A slide with text, on its ground (stage.css). */
export const Ground = ({ color, class: kind = "", children }: { color: SlideColor; class?: string; children: ComponentChildren }) => (
  <Frame ground="poster" class={`whole told-slide ${Grounds[color]} ${kind}`} moving foot={<IdleFoot />}>
    {children}
  </Frame>
);
