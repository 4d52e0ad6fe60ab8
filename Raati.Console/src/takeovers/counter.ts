import type { LagReason, ReceiptBoard, ReceiptLaggard } from "@raati/contracts";
import type { Texts } from "../i18n/i18n";

/** More names than these are a number. */
const named = 3;

/** "118 of 120 on screen, Nurmes and Lieksa offline, shown when they are back": how far it is, and who is missing, in one sentence. */
export function counterWords(board: ReceiptBoard, isOnly: (storeName: string) => boolean, t: Texts): string {
  const words = t.takeovers.counter;
  if (board.removed !== undefined) {
    const left = board.audience - board.removed;
    if (board.audience === 0) return words.nobodyHad;
    if (left <= 0) return words.allRemoved(board.audience);
    const { names, away } = offline(board, isOnly, words.andMore);
    const stuck = stuckIn(board);
    const rest = left - away - stuck;
    const parts = [
      away > 0 ? words.stillShows({ names, total: away }) : "",
      stuck > 0 ? words.stuckRemoving(stuck) : "",
      rest > 0 ? words.removing(rest) : "",
    ].filter(Boolean);
    return `${words.removed(board.removed, board.audience)}; ${parts.join(", ")}`;
  }
  if (board.audience === 0) return t.publishing.receipts.sentence(0, 0, 0);
  const missing = board.audience - board.painted;
  if (missing <= 0) return words.all(board.audience);
  const { names, away } = offline(board, isOnly, words.andMore);
  const stuck = stuckIn(board);
  const rest = missing - away - stuck;
  return [
    words.onScreen(board.painted, board.audience),
    away > 0 ? words.offline({ names, total: away }) : "",
    stuck > 0 ? words.stuck(stuck) : "",
    rest > 0 ? words.onTheirWay(rest) : "",
  ]
    .filter(Boolean)
    .join(", ");
}

const isAway = (reason: LagReason) => reason === "offline" || reason === "neverSeen";

/** They said that they can't show it, or no frame reaches their glass: waiting for them is in vain. */
const stuckIn = ({ marks }: ReceiptBoard) => [...marks].filter((mark) => mark === "f" || mark === "s").length;

/** The marks count all of them; names are given of at most 200. */
function offline(board: ReceiptBoard, isOnly: (storeName: string) => boolean, andMore: (names: readonly string[], more: number) => string) {
  const laggards = board.laggards.filter(({ reason }) => isAway(reason));
  const away = Math.max(laggards.length, [...board.marks].filter((mark) => mark === "o").length);
  const stores = new Map<string, ReceiptLaggard[]>();
  for (const laggard of laggards) stores.set(laggard.storeName, [...(stores.get(laggard.storeName) ?? []), laggard]);
  const groups = [...stores].slice(0, named);
  const names = groups.map(([store, [first, ...others]]) => {
    if (others.length > 0) return `${store} (${others.length + 1})`;
    return isOnly(store) || !first ? store : `${store} ${first.name}`;
  });
  const said = groups.reduce((sum, [, of]) => sum + of.length, 0);
  return { names: andMore(names, away - said), away };
}
