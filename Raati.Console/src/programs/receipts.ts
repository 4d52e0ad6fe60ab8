import type { ReceiptBoard } from "@raati/contracts";
import type { Watched } from "../live/useWatched";

/** Boards are absolute. A later version of the publication counts anew; within one, what arrives last is what stands. */
export function laterBoard(shown: ReceiptBoard | undefined, arrived: ReceiptBoard): ReceiptBoard {
  return shown && shown.version > arrived.version ? shown : arrived;
}

/** How many tablets lack what they should have; of what was withdrawn, how many still have it. */
export const missingOf = ({ audience, painted, removed }: ReceiptBoard) => Math.max(0, audience - (removed ?? painted));

export const receipts: Watched<ReceiptBoard> = {
  start: (hub, id) => hub.watchReceipts(id),
  changes: (id, take) => ({ receiptsChanged: (board) => board.publicationId === id && take(board) }),
  choose: laterBoard,
};
