import { useTexts } from "../i18n/i18n";
import { TickIcon, WarningIcon } from "../look/icons";
import type { Remark } from "./checks";
import styles from "./Preview.module.css";

/** What is worth a second look before publishing. */
export function Checks({ remarks, seconds }: { remarks: readonly Remark[]; seconds?: number }) {
  const words = useTexts().preview.checks;
  return (
    <div className={styles.checks}>
      <h2>{words.title}</h2>
      <ul>
        {seconds !== undefined && (
          <li>
            <TickIcon size={16} /> {words.reading(seconds)}
          </li>
        )}
        {remarks.length === 0 && (
          <li data-level="fine">
            <TickIcon size={16} /> {words.fine}
          </li>
        )}
        {remarks.map((remark) => (
          <li key={remark.text} data-level={remark.level}>
            <WarningIcon size={16} /> {remark.text}
          </li>
        ))}
      </ul>
    </div>
  );
}
