import { ActionIcon } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { CommandBatch } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { CrossIcon } from "../look/icons";
import styles from "./BulkBar.module.css";
import { batchQuery } from "./queries";

/** A silence becomes an answer after 30 s by the hub's clock alone; nothing tells of it. */
const againMs = 2_000;

/** How a command for many goes: a bar of what is done, and the rest in words. */
export function BulkProgress({ batch, onClose }: { batch: string; onClose(): void }) {
  const t = useTexts();
  const words = t.kiosks.bulk;
  const state = useQuery({
    ...batchQuery(batch),
    refetchInterval: ({ state }) => (state.error || (state.data && isOver(state.data)) ? false : againMs),
  }).data;
  if (!state) return null;
  const asked = state.kiosks - state.offline;
  return (
    <section className={styles.progress} aria-label={words.progress}>
      <b role="status">{words.done(state.kind === "reload" ? t.kiosks.actions.reload : t.kiosks.actions.identify, state.done, asked)}</b>
      <div
        className={styles.track}
        role="progressbar"
        aria-label={words.progress}
        aria-valuemin={0}
        aria-valuemax={asked}
        aria-valuenow={state.done}
      >
        <i data-part="done" style={{ flexGrow: state.done }} />
        <i data-part="received" style={{ flexGrow: state.received }} />
        <i data-part="waiting" style={{ flexGrow: state.waiting }} />
        <i data-part="failed" style={{ flexGrow: state.failed }} />
      </div>
      <span className={styles.rest}>
        {[
          state.received > 0 && words.received(state.received),
          state.waiting > 0 && words.waiting(state.waiting),
          state.failed > 0 && words.failed(state.failed),
          state.offline > 0 && words.offline(state.offline),
        ]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <ActionIcon variant="subtle" color="gray" aria-label={t.common.close} onClick={onClose}>
        <CrossIcon size={14} />
      </ActionIcon>
    </section>
  );
}

const isOver = (batch: CommandBatch) => batch.waiting + batch.received === 0;
