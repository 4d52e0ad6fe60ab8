/** A pairing code as it is typed or read from a link: spaces, dashes and case don't matter. */
export function cleanCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase().slice(0, 6);
}

/** The code that a link brings; `new` opens the form empty. */
export const codeFromLink = (pair: string | undefined) => (!pair || pair === "new" ? "" : cleanCode(pair));

/** Where the tablet page is, on the hub that serves this page. */
export const tabletAddress = (origin: string): string => `${origin}/kiosk/`;

/** A name that each device has of itself: no tablet reaches this hub by it. */
export const isLoopback = (host: string): boolean => host === "localhost" || host === "[::1]" || host.startsWith("127.");
