import { memo } from "react";
import { useTexts } from "../i18n/i18n";
import { ListLink } from "../shared/ListLink";
import type { Tile } from "./grid";
import { StatusMark } from "./StatusMark";
import styles from "./StoreGrid.module.css";

/** More marks than fit are a number. */
const mostMarks = 7;

interface StoreTileProps {
  tile: Tile;
  index: number;
}

/** One store: its name and a mark a tablet, worst first. One tablet opens its page, several the list of the store. */
export const StoreTile = memo(
  function StoreTile({ tile, index }: StoreTileProps) {
    const { status: words } = useTexts().kiosks;
    const [only, ...others] = tile.rows;
    const marks = tile.rows.length > mostMarks ? tile.rows.slice(0, mostMarks - 1) : tile.rows;
    const label = `${tile.storeName}: ${tile.rows.map((row) => `${row.name} ${words[row.status].toLocaleLowerCase()}`).join(", ")}`;
    const inside = (
      <>
        <span className={styles.store}>{tile.storeName}</span>
        <span className={styles.marks}>
          {marks.map((row) => (
            <StatusMark key={row.kioskId} status={row.status} size={16} />
          ))}
          {marks.length < tile.rows.length && <small>+{tile.rows.length - marks.length}</small>}
        </span>
      </>
    );
    const common = { className: styles.tile, "aria-label": label, "data-tile": index, "data-status": tile.worst };
    return (
      <li>
        <ListLink to={only && others.length === 0 ? `/tablets/${only.kioskId}` : `/tablets?store=${tile.storeId}`} {...common}>
          {inside}
        </ListLink>
      </li>
    );
  },
  (a, b) =>
    a.index === b.index &&
    a.tile.storeName === b.tile.storeName &&
    a.tile.rows.length === b.tile.rows.length &&
    a.tile.rows.every((row, at) => row === b.tile.rows[at]),
);
