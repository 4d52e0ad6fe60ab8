import { ActionIcon, Progress } from "@mantine/core";
import { useSpeech } from "../../i18n/i18n";
import { CrossIcon } from "../../look/icons";
import { percents } from "../../shared/percent";
import styles from "./Media.module.css";
import { isOnItsWay, type Upload } from "./uploads";

/** Files on their way, each with how much has gone; what failed stays with its reason until it is taken away. */
export function UploadList({ uploads, onDismiss }: { uploads: readonly Upload[]; onDismiss(id: number): void }) {
  const { t, language } = useSpeech();
  const words = t.media.uploads;
  if (uploads.length === 0) return null;
  const percent = percents(language);
  return (
    <section className={styles.uploads} aria-labelledby="uploads-title">
      <h2 id="uploads-title">{words.title}</h2>
      <ul>
        {uploads.map((upload) => (
          <li key={upload.id} className={styles.upload}>
            <span className={styles.name}>{upload.name}</span>
            <span className={styles.step} data-failed={upload.step === "failed"} role={upload.step === "failed" ? "alert" : undefined}>
              {upload.step === "sending" ? words.sending(percent(upload.share)) : (upload.error ?? words[upload.step])}
            </span>
            {isOnItsWay(upload) ? (
              <span />
            ) : (
              <ActionIcon variant="subtle" color="gray" aria-label={words.dismiss(upload.name)} onClick={() => onDismiss(upload.id)}>
                <CrossIcon size={14} />
              </ActionIcon>
            )}
            <Progress
              value={upload.share * 100}
              color={upload.step === "failed" ? "red" : "raati"}
              aria-label={words.progress(upload.name)}
              animated={upload.step === "preparing"}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
