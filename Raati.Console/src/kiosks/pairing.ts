/** A pairing code as it is typed or read from a link: spaces, dashes and case don't matter. */
export function cleanCode(typed: string): string {
  return typed.replace(/[\s-]/g, "").toUpperCase().slice(0, 6);
}

/** The code that a link brings; `new` opens the form empty. */
export const codeFromLink = (pair: string | undefined) => (!pair || pair === "new" ? "" : cleanCode(pair));

/** Where the tablet page is: as the hub says, else on the hub that serves this page. */
export const tabletAddress = (told: string | undefined, origin: string): string => told ?? `${origin}/kiosk/`;

/** By a name that each device has of itself no tablet reaches the hub. */
export const isOnlyHere = (address: string): boolean => isLoopback(new URL(address).hostname);

const isLoopback = (host: string): boolean => host === "localhost" || host === "[::1]" || host.startsWith("127.");
