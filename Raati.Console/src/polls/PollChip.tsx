import type { PollState } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { LockIcon, TickIcon } from "../look/icons";
import styles from "./PollChip.module.css";

export function PollChip({ state }: { state: PollState }) {
  const { states } = useTexts().polls;
  return (
    <span className={styles.chip} data-state={state}>
      {state === "certified" && <TickIcon size={13} />}
      {(state === "closed" || state === "provisional") && <LockIcon size={13} />}
      {states[state]}
    </span>
  );
}
