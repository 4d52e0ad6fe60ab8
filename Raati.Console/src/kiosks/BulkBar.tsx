import { Button } from "@mantine/core";
import { useState } from "react";
import { ask, http } from "../api/http";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";
import styles from "./BulkBar.module.css";
import { BulkProgress } from "./BulkProgress";
import { TagModal } from "./TagModal";
import type { CommandKind } from "./useCommand";

/** What can be done to the chosen tablets, and how what was asked goes. Nothing while nothing is chosen or asked. */
export function BulkBar({ chosen, onClear }: { chosen: readonly string[]; onClear(): void }) {
  const t = useTexts();
  const words = t.kiosks.bulk;
  const [batch, setBatch] = useState<string>();
  const [tagging, setTagging] = useState(false);
  const command = useAction((kind: CommandKind) => ask(http.POST("/api/kiosks/commands", { body: { kind, kioskIds: [...chosen] } })), {
    done: ({ id }) => {
      setBatch(id);
      onClear();
    },
  });
  if (chosen.length === 0 && !batch) return null;
  return (
    <div className={styles.bar}>
      {batch && <BulkProgress key={batch} batch={batch} onClose={() => setBatch(undefined)} />}
      {chosen.length > 0 && (
        <section className={styles.chosen} aria-label={words.label}>
          <b role="status">{words.chosen(chosen.length)}</b>
          <Button size="compact-md" variant="default" loading={command.isPending} onClick={() => command.mutate("identify")}>
            {t.kiosks.actions.identify}
          </Button>
          <Button size="compact-md" variant="default" loading={command.isPending} onClick={() => command.mutate("reload")}>
            {t.kiosks.actions.reload}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => setTagging(true)}>
            {words.tag}
          </Button>
          <Button size="compact-md" variant="subtle" onClick={onClear}>
            {words.clear}
          </Button>
        </section>
      )}
      <TagModal kioskIds={chosen} opened={tagging} onClose={() => setTagging(false)} onDone={onClear} />
    </div>
  );
}
