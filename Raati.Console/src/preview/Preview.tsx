import { SegmentedControl } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Publication } from "@raati/contracts";
import { type ReactNode, useMemo, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { useMe } from "../session/SessionContext";
import { type Written, written } from "../shared/localized";
import styles from "./Preview.module.css";
import { type Orientation, TabletFrame } from "./TabletFrame";

interface PreviewProps {
  publication: Publication;
  /** What else is on the tablet, beside it. */
  beside?: readonly Publication[];
  /** Languages it is written in; the first is shown first. */
  languages: readonly Written[];
  /** Another name than the organization has now. */
  organizationName?: string;
  /** What stands under the tablet. */
  children?: ReactNode;
}

/** What was typed is seen a moment later, not at every letter. */
const settleMs = 200;

const nothing: readonly Publication[] = [];

/** How a publication looks on the real tablet page: both ways it may stand, and every language it speaks. */
export function Preview({ publication, beside = nothing, languages, organizationName, children }: PreviewProps) {
  const t = useTexts();
  const words = t.preview;
  const me = useMe();
  const [orientation, setOrientation] = useState<Orientation>("landscape");
  const [chosen, setChosen] = useState<Written>();
  const language = chosen ?? languages[0] ?? "fi";
  const [settled] = useDebouncedValue(publication, settleMs);
  const message = useMemo(
    () => ({
      kind: "raati.preview" as const,
      publications: [settled, ...beside],
      language,
      organizationName: organizationName ?? me.organizationName,
      storeName: words.sampleStore,
    }),
    [settled, beside, language, organizationName, me.organizationName, words.sampleStore],
  );
  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <div className={styles.pane}>
        <div className={styles.head}>
          <h2 id="preview-title">{words.title}</h2>
          <div className={styles.tools}>
            <SegmentedControl
              size="xs"
              withItemsBorders={false}
              aria-label={words.language}
              data={written.map((value) => ({ value, label: t.common.languageNames[value] }))}
              value={language}
              onChange={(value) => setChosen(written.find((candidate) => candidate === value))}
            />
            <SegmentedControl
              size="xs"
              withItemsBorders={false}
              aria-label={words.orientation}
              data={[
                { value: "landscape", label: words.landscape },
                { value: "portrait", label: words.portrait },
              ]}
              value={orientation}
              onChange={(value) => setOrientation(value === "portrait" ? "portrait" : "landscape")}
            />
          </div>
        </div>
        <TabletFrame message={message} orientation={orientation} />
        <div className={styles.under}>
          <p className={styles.real}>{words.real}</p>
          {children}
        </div>
      </div>
    </section>
  );
}
