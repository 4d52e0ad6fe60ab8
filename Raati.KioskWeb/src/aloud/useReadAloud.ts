import { useContext, useEffect } from "preact/hooks";
import { useCell } from "../platform/cell";
import { CoveredContext, useWords } from "../view/hooks";
import { Aloud } from "./aloud";
import { sayable } from "./sayable";

const aloud = new Aloud(typeof speechSynthesis === "undefined" ? undefined : speechSynthesis);

/** Reads what can be seen. Anything else in its place, or another language, ends the reading, and so does what comes over it. Undefined: this device has no voice. */
export const useReadAloud = (of: readonly unknown[]): { speaking: boolean; press(): void } | undefined => {
  const { tongue } = useWords();
  const covered = useContext(CoveredContext);
  const speaking = useCell(aloud.state) === "speaking";
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read belongs to these
  useEffect(() => () => aloud.stop(), [...of, tongue, covered]);
  if (!aloud.speaks(tongue)) return undefined;
  return { speaking, press: () => (speaking ? aloud.stop() : aloud.read(sayable(document, tongue))) };
};
