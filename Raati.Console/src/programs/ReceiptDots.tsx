import { useElementSize } from "@mantine/hooks";
import type { ReceiptBoard } from "@raati/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { gridOf, indexAt, type Mark, markOf, marks, pathsOf, shape } from "./marks";
import styles from "./Receipts.module.css";

/** A dot a tablet. Those that lack it are named under the pointer; the list below names them for everybody. */
export function ReceiptDots({ board }: { board: ReceiptBoard }) {
  const t = useTexts();
  const words = t.publishing.receipts;
  const navigate = useNavigate();
  const { ref, width } = useElementSize();
  const [pointed, setPointed] = useState<number>();
  const letters = board.marks;
  const grid = gridOf(letters.length, width);
  const paths = useMemo(() => pathsOf(letters, gridOf(letters.length, width)), [letters, width]);
  const laggards = useMemo(() => new Map(board.laggards.map((laggard) => [laggard.at, laggard])), [board.laggards]);
  const present = marks.filter((mark) => paths.has(mark));
  const laggard = pointed === undefined ? undefined : laggards.get(pointed);
  const at = (event: React.PointerEvent | React.MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect();
    return indexAt(grid, letters.length, event.clientX - box.left, event.clientY - box.top);
  };
  const open = (event: React.MouseEvent) => {
    const found = laggards.get(at(event) ?? -1);
    if (found) void navigate({ to: "/tablets/$id", params: { id: found.kioskId } });
  };
  if (letters.length === 0) return null;
  return (
    <div className={styles.dots}>
      <div ref={ref}>
        {width > 0 && (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list of the missing below has the same links for the keyboard
          <svg
            width={width}
            height={grid.rows * grid.cell}
            role="img"
            aria-label={present
              .map((mark) => `${words.marks[mark]} ${[...letters].filter((letter) => markOf(letter) === mark).length}`)
              .join(", ")}
            onPointerMove={(event) => setPointed(at(event))}
            onPointerLeave={() => setPointed(undefined)}
            onClick={open}
            data-link={laggard !== undefined}
          >
            {present.map((mark) => (
              <path key={mark} d={paths.get(mark)} data-mark={mark} />
            ))}
          </svg>
        )}
      </div>
      <ul className={styles.legend}>
        {present.map((mark) => (
          <li key={mark}>
            <Sample mark={mark} /> {words.marks[mark]}
          </li>
        ))}
        <li className={styles.pointed} aria-hidden="true">
          {laggard && `${laggard.storeName} ${laggard.name}: ${t.publishing.reasons[laggard.reason].toLocaleLowerCase()}`}
        </li>
      </ul>
    </div>
  );
}

function Sample({ mark }: { mark: Mark }) {
  return (
    <svg width="18" height="18" aria-hidden="true">
      <path d={shape(mark, 9, 9, 7)} data-mark={mark} />
    </svg>
  );
}
