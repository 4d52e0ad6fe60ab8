import { Button, Textarea } from "@mantine/core";
import { type DragEvent, useRef, useState } from "react";
import { useSpeech } from "../../i18n/i18n";
import styles from "./Import.module.css";

interface SourceProps {
  busy: boolean;
  error: string | undefined;
  onFile(file: Blob, name: string): void;
}

/** Where a list comes from: dropped, chosen or pasted. */
export function Source({ busy, error, onFile }: SourceProps) {
  const { t, language } = useSpeech();
  const words = t.stores.import;
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState("");
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file, file.name);
  };
  return (
    <div className={styles.source}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same by keyboard. */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p className={styles.dropWords}>{words.drop}</p>
        <div className={styles.ways}>
          {words.or}
          <Button loading={busy} onClick={() => chooser.current?.click()}>
            {words.choose}
          </Button>
          <Button variant="default" onClick={() => setPasting(true)} aria-expanded={pasting}>
            {words.paste}
          </Button>
          <input
            ref={chooser}
            type="file"
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            aria-label={words.choose}
            hidden
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file) onFile(file, file.name);
              event.target.value = "";
            }}
          />
        </div>
        <p className={styles.quiet}>{words.form}</p>
      </div>
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {pasting && (
        <div className={styles.paste}>
          <Textarea
            label={words.pasteLabel}
            description={words.pasteHint}
            autosize
            minRows={6}
            maxRows={14}
            value={text}
            onChange={(event) => setText(event.target.value)}
            data-autofocus
          />
          <div>
            <Button disabled={!text.trim()} loading={busy} onClick={() => onFile(new Blob([text]), words.pasted)}>
              {words.read}
            </Button>
          </div>
        </div>
      )}
      <ul className={styles.links}>
        <li>
          <a href={`/api/stores/template.csv?language=${language}`} download>
            {words.template}
          </a>
        </li>
        <li>
          <a href={`/api/stores/export.csv?language=${language}`} download>
            {words.export}
          </a>
        </li>
      </ul>
    </div>
  );
}
