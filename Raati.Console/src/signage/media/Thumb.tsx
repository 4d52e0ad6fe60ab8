import type { MediaView } from "@raati/contracts";
import styles from "./Media.module.css";
import { addressOf, isVideo, writeLength } from "./media";

/** A small picture of a file; of a video its poster, or its first frame. Its name stands beside it. */
export function Thumb({ item }: { item: MediaView }) {
  const video = isVideo(item.file);
  const picture = video ? item.poster : item.file;
  return (
    <span className={styles.thumb}>
      {picture ? (
        <img src={addressOf(picture.sha256)} width={picture.width} height={picture.height} alt="" loading="lazy" decoding="async" />
      ) : (
        <video src={`${addressOf(item.file.sha256)}#t=0.1`} preload="metadata" muted playsInline tabIndex={-1} aria-hidden="true" />
      )}
      {video && <span className={styles.length}>▶ {writeLength(item.file.lengthMs ?? 0)}</span>}
    </span>
  );
}
