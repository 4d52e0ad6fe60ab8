import type { MediaRef } from "@raati/contracts";
import type { Campaign } from "../program/documents";
import type { CampaignSlide } from "./slides";

/** A file that a slide shows. Closed when the slide is gone: an address that is never given back keeps its file in memory. */
export interface OpenFile {
  url: string;
  close(): void;
}

/** What screens know of the signage of this tablet. */
export interface Signage {
  /** The campaign is on. Without a timetable only one that always is. */
  isOn(campaign: Campaign, nowMs: number): boolean;
  /** The store is open; undefined while its hours are not known. */
  isOpen(nowMs: number): boolean | undefined;
  /** The file is here, whole and hashed. */
  has(sha256: string): boolean;
  /** Rejects when the file can't be read. */
  open(media: MediaRef): Promise<OpenFile>;
  /** The file could not be shown: it is looked at again. */
  suspect(media: MediaRef): void;
  /** It is drawn on the glass from now on, until the answer is called; over: it had come to its end. */
  stands(slide: CampaignSlide): (over: boolean) => void;
  /** Whether this may take turns on the glass; without it everything may. A preview shows one thing alone. */
  takesTurns?: ((publicationId: string) => boolean) | undefined;
}
