import { useTexts } from "../i18n/i18n";
import { useCounter } from "./useCounter";

/** The live counter sentence of a takeover. */
export function Counter({ id }: { id: string }) {
  const counter = useCounter(id);
  const { waiting } = useTexts().publishing.receipts;
  return <>{counter ?? waiting}</>;
}
