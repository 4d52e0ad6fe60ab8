import type { Publication, ResultFrame } from "@raati/contracts";

export interface PreviewFile {
  sha256: string;
  bytes: Blob;
}

/** What the console says to the preview. Each message is the whole of it: what is not in it is shown no longer. */
export interface PreviewMessage {
  kind: "raati.preview";
  publications: Publication[];
  /** What alone takes turns on the glass; absent: all of it. */
  alone?: string | undefined;
  /** The files of what is shown. A page of no origin has no cookie: it could fetch none. */
  files: readonly PreviewFile[];
  /** How polls stand that are shown as results. */
  frames: readonly ResultFrame[];
  language: "fi" | "sv" | "en";
  organizationName: string;
  storeName: string;
}

/** What the preview says first: it listens. */
export const PreviewReady = "raati.preview.ready";

/** The page's own address with this in its query is a preview. */
export const PreviewQuery = "preview";
