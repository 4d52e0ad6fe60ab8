import type { Publication } from "@raati/contracts";

/** What the console says to the preview. Each message is the whole of it: what is not in it is shown no longer. */
export interface PreviewMessage {
  kind: "raati.preview";
  publications: Publication[];
  language: "fi" | "sv" | "en";
  organizationName: string;
  storeName: string;
}

/** What the preview says first: it listens. */
export const PreviewReady = "raati.preview.ready";

/** The page's own address with this in its query is a preview. */
export const PreviewQuery = "preview";
