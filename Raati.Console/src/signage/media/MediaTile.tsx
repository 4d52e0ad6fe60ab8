import type { MediaView } from "@raati/contracts";
import { useSpeech } from "../../i18n/i18n";
import styles from "./Media.module.css";
import { isVideo, writeBytes } from "./media";
import { Thumb } from "./Thumb";

export function MediaTile({ item, onOpen }: { item: MediaView; onOpen(item: MediaView): void }) {
  const { t, language } = useSpeech();
  return (
    <button type="button" className={styles.tile} onClick={() => onOpen(item)}>
      <Thumb item={item} />
      <span className={styles.name}>{item.name}</span>
      <span className={styles.under}>
        {isVideo(item.file) ? `${t.media.video}, ` : ""}
        {writeBytes(item.file.bytes, language)}
      </span>
    </button>
  );
}
