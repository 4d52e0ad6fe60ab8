import { Modal, TextInput } from "@mantine/core";
import type { MediaView } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../i18n/i18n";
import { SearchIcon } from "../../look/icons";
import { useMay } from "../../session/SessionContext";
import { Fetched } from "../../shared/Fetched";
import { mediaQuery } from "../queries";
import { AddFiles } from "./AddFiles";
import styles from "./Media.module.css";
import { MediaTile } from "./MediaTile";
import { findMedia, type MediaKind } from "./media";
import { UploadList } from "./UploadList";
import { useDrop } from "./useDrop";
import { useUploads } from "./useUploads";

interface MediaPickerProps {
  kind: MediaKind;
  onPick(item: MediaView): void;
  onClose(): void;
}

/** The library in a dialog, narrowed to what is wanted; who manages it can add new files without leaving. */
export function MediaPicker({ kind, onPick, onClose }: MediaPickerProps) {
  const { media, common } = useTexts();
  const library = useQuery(mediaQuery);
  const [q, setQ] = useState("");
  const { uploads, add, dismiss } = useUploads();
  const mayAdd = useMay("managePolls");
  const { over, handlers } = useDrop(mayAdd ? add : undefined);
  return (
    <Modal opened onClose={onClose} size="xl" title={media.picker[kind]} closeButtonProps={{ "aria-label": common.close }}>
      <div className={styles.page} data-over={over} data-words={media.drop} {...handlers}>
        <div className={styles.foot}>
          <TextInput
            type="search"
            aria-label={media.search}
            placeholder={media.search}
            leftSection={<SearchIcon size={16} />}
            value={q}
            onChange={(event) => setQ(event.target.value)}
            data-autofocus
          />
          {mayAdd && <AddFiles kind={kind} onFiles={add} />}
        </div>
        <UploadList uploads={uploads} onDismiss={dismiss} />
        <Fetched query={library}>
          {({ items }) => {
            const found = findMedia(items, q, kind);
            if (found.length === 0)
              return <p className={styles.hint}>{q ? media.noMatch : mayAdd ? media.picker.none : media.empty.title}</p>;
            return (
              <ul className={styles.picker}>
                {found.map((item) => (
                  <li key={item.file.sha256}>
                    <MediaTile item={item} onOpen={onPick} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Fetched>
      </div>
    </Modal>
  );
}
