import type { KioskRow } from "@raati/contracts";
import { useTexts } from "../i18n/i18n";
import styles from "./KioskPage.module.css";
import { ConnectedLayer, CurrentLayer, PaintingLayer } from "./Layers";

/** The three layers of truth about a tablet, each with what it means. */
export function LayersExplained({ row }: { row: KioskRow | undefined }) {
  const { detail, columns, explain } = useTexts().kiosks;
  if (!row) return null;
  const say = (of: "painting" | "current", holds: boolean) => (row.connected ? explain[of][holds ? "true" : "false"] : explain.unknown);
  const connected = row.status === "neverSeen" ? explain.never : explain.connected[row.connected ? "true" : "false"];
  const layers = [
    { name: columns.connected, mark: <ConnectedLayer row={row} />, text: connected },
    { name: columns.painting, mark: <PaintingLayer row={row} />, text: say("painting", row.painting) },
    { name: columns.current, mark: <CurrentLayer row={row} />, text: say("current", row.current) },
  ];
  return (
    <section>
      <h2>{detail.layers}</h2>
      <dl className={styles.layers}>
        {layers.map(({ name, mark, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {mark}
              <p>{text}</p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
