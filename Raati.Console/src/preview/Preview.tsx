import { SegmentedControl } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { MediaRef, Publication, ResultFrame } from "@raati/contracts";
import type { PreviewMessage } from "@raati/kiosk/preview";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { useMe } from "../session/SessionContext";
import { type Written, written } from "../shared/localized";
import styles from "./Preview.module.css";
import { type Orientation, TabletFrame } from "./TabletFrame";
import { useFiles } from "./useFiles";

interface PreviewProps {
  publication: Publication;
  /** What else is on the tablet, beside it. Like the other lists the same one until something in it changes. */
  beside?: readonly Publication[];
  /** What is beside it takes no turns of its own. */
  alone?: boolean;
  /** Files that are seen of it. */
  media?: readonly MediaRef[];
  /** How polls stand whose results are seen. */
  frames?: readonly ResultFrame[];
  /** Languages it is written in; the first is shown first. */
  languages: readonly Written[];
  /** Another name than the organization has now. */
  organizationName?: string;
  /** It isn't on the tablets any more. */
  past?: boolean;
  /** What stands under the tablet. */
  children?: ReactNode;
}

/** What was typed is seen a moment later, not at every letter. */
const settleMs = 200;

const nothing: readonly never[] = [];

/** How a publication looks on the real tablet page: both ways it may stand, and every language it speaks. */
export function Preview(props: PreviewProps) {
  const {
    publication,
    beside = nothing,
    alone = false,
    media = nothing,
    frames = nothing,
    languages,
    organizationName,
    past = false,
    children,
  } = props;
  const t = useTexts();
  const words = t.preview;
  const me = useMe();
  const [orientation, setOrientation] = useState<Orientation>("landscape");
  const [chosen, setChosen] = useState<Written>();
  const language = chosen ?? languages[0] ?? "fi";
  const given = useMemo(() => ({ publication, beside, media, frames }), [publication, beside, media, frames]);
  const [settled] = useDebouncedValue(given, settleMs);
  const { files, pending } = useFiles(settled.media);
  const message = useMemo(
    (): PreviewMessage => ({
      kind: "raati.preview",
      publications: [settled.publication, ...settled.beside],
      ...(alone ? { alone: settled.publication.id } : {}),
      ...{ files, frames: settled.frames, language },
      organizationName: organizationName ?? me.organizationName,
      storeName: words.sampleStore,
    }),
    [settled, alone, files, language, organizationName, me.organizationName, words.sampleStore],
  );
  // While files are on their way what was seen before stands.
  const seen = useRef<PreviewMessage>(undefined);
  if (!pending) seen.current = message;
  return (
    <section className={styles.preview} aria-labelledby="preview-title">
      <div className={styles.pane}>
        <div className={styles.head}>
          <h2 id="preview-title">{past ? words.pastTitle : words.title}</h2>
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
        <TabletFrame message={seen.current} orientation={orientation} />
        <div className={styles.under}>
          <p className={styles.real}>{words.real}</p>
          {children}
        </div>
      </div>
    </section>
  );
}
