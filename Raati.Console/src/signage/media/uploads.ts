/** A file on its way into the library. */
export interface Upload {
  id: number;
  /** The file's whole name: with its ending one sees why it was refused. */
  name: string;
  step: "waiting" | "preparing" | "sending" | "done" | "known" | "failed";
  /** How much has gone, 0 to 1. */
  share: number;
  /** Why it failed. */
  error?: string;
}

export const isOnItsWay = ({ step }: Upload) => step === "waiting" || step === "preparing" || step === "sending";

/** One upload further; what has been taken off the list stays off. */
export const changed = (uploads: readonly Upload[], id: number, change: Partial<Omit<Upload, "id">>): Upload[] =>
  uploads.map((upload) => (upload.id === id ? { ...upload, ...change } : upload));

/** Those that went well are in the library, and need no line of their own once all have come to an end. */
export const withoutDone = (uploads: readonly Upload[]): Upload[] =>
  uploads.some(isOnItsWay) ? [...uploads] : uploads.filter(({ step }) => step === "failed" || step === "known");
