import type { KioskRow } from "@raati/contracts";
import { useTexts } from "../i18n/i18n";
import { CrossIcon, TickIcon } from "../look/icons";
import styles from "./KioskList.module.css";

// The three layers of truth about a tablet, kept apart. Without a connection the other two are what was last heard: not known.

type Row = Pick<KioskRow, "connected" | "painting" | "current">;

function Layer({ good, word }: { good: boolean | "unknown"; word: string }) {
  return (
    <span className={styles.layer} data-good={good}>
      {good === true && <TickIcon size={14} />}
      {good === false && <CrossIcon size={14} />}
      {word}
    </span>
  );
}

export function ConnectedLayer({ row }: { row: Row }) {
  const { layer } = useTexts().kiosks;
  return <Layer good={row.connected} word={row.connected ? layer.connected : layer.disconnected} />;
}

export function PaintingLayer({ row }: { row: Row }) {
  const { layer } = useTexts().kiosks;
  if (!row.connected) return <Layer good="unknown" word={layer.unknown} />;
  return <Layer good={row.painting} word={row.painting ? layer.painting : layer.stalled} />;
}

export function CurrentLayer({ row }: { row: Row }) {
  const { layer } = useTexts().kiosks;
  if (!row.connected) return <Layer good="unknown" word={layer.unknown} />;
  return <Layer good={row.current} word={row.current ? layer.current : layer.behind} />;
}
