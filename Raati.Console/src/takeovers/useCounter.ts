import type { ReceiptBoard } from "@raati/contracts";
import { useCallback } from "react";
import { useTexts } from "../i18n/i18n";
import { useFleet } from "../kiosks/FleetProvider";
import { useWatched } from "../live/useWatched";
import { receipts } from "../programs/receipts";
import { counterWords } from "./counter";

/** Says a board in one sentence; a store with one tablet is called by the store's name alone. */
export function useCounterWords(): (board: ReceiptBoard) => string {
  const t = useTexts();
  const fleet = useFleet();
  return useCallback(
    (board) => {
      const isOnly = (store: string) => [...(fleet?.values() ?? [])].filter(({ storeName }) => storeName === store).length === 1;
      return counterWords(board, isOnly, t);
    },
    [fleet, t],
  );
}

/** How far a takeover is on the tablets, live; undefined until it is known. */
export function useCounter(id: string): string | undefined {
  const say = useCounterWords();
  const board = useWatched<ReceiptBoard>(receipts, id);
  return board && say(board);
}
