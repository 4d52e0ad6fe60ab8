/** A tablet's glass is smaller than this in every direction, and its memory is small. */
export const longestSide = 4_096;
export const mostBytes = 3_000_000;

export interface Picture {
  /** Its media type, as the browser names it. */
  type: string;
  bytes: number;
  width: number;
  height: number;
}

export interface Scaling {
  width: number;
  height: number;
  type: "image/jpeg" | "image/webp";
}

/** What stays as it is in any size: the browser can't write AVIF, and would stop what moves. */
const untouched = ["image/avif", "image/gif"];
/** What the library takes as it is, when it is small. */
const taken = ["image/jpeg", "image/png", "image/webp"];

/** How a picture is made smaller before it is sent; undefined: it is sent as it is. */
export function scalingOf({ type, bytes, width, height }: Picture): Scaling | undefined {
  if (untouched.includes(type) || width < 1 || height < 1) return undefined;
  const longest = Math.max(width, height);
  if (taken.includes(type) && longest <= longestSide && bytes <= mostBytes) return undefined;
  // Photos stay photos; whatever may have a transparent ground keeps it.
  return { ...sized(width, height, Math.min(1, longestSide / longest)), type: type === "image/jpeg" ? "image/jpeg" : "image/webp" };
}

/** The next try when what came out is still too many bytes; undefined: small enough, or smaller would no longer be sharp on a tablet. */
export function smaller(scaling: Scaling, bytes: number): Scaling | undefined {
  if (bytes <= mostBytes || Math.max(scaling.width, scaling.height) <= 1_920) return undefined;
  const factor = Math.max(0.5, Math.min(0.9, Math.sqrt(mostBytes / bytes)), 1_920 / Math.max(scaling.width, scaling.height));
  return { ...scaling, ...sized(scaling.width, scaling.height, factor) };
}

const sized = (width: number, height: number, factor: number) => ({
  width: Math.max(1, Math.round(width * factor)),
  height: Math.max(1, Math.round(height * factor)),
});
