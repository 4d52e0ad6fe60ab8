import { Button } from "@mantine/core";
import styles from "./Undo.module.css";

/** What was done, and the way back for as long as the word of it stands. */
export function Undo({ said, label, onUndo }: { said: string; label: string; onUndo(): void }) {
  return (
    <span className={styles.undo}>
      <span>{said}</span>
      <Button variant="light" size="compact-sm" onClick={onUndo}>
        {label}
      </Button>
    </span>
  );
}
