import type { TakeoverColor } from "../api/types";
import styles from "./Takeovers.module.css";

/** The ground of a takeover, as a mark beside its name. */
export function Swatch({ color }: { color: TakeoverColor }) {
  return <i className={styles.swatch} data-color={color} aria-hidden="true" />;
}
