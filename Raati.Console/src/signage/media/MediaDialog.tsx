import { Button, Modal, TextInput } from "@mantine/core";
import type { MediaView } from "@raati/contracts";
import { type FormEvent, useState } from "react";
import { useSpeech } from "../../i18n/i18n";
import { useMay } from "../../session/SessionContext";
import { Confirm } from "../../shared/Confirm";
import { Facts } from "../../shared/Facts";
import { fieldWords } from "../../shared/faultWords";
import { useAction } from "../../shared/useAction";
import { useHomeZone } from "../../stores/useHomeZone";
import { useTimes } from "../../time/useTimes";
import { mediaApi } from "../api";
import { signageTopics } from "../queries";
import styles from "./Media.module.css";
import { MediaUses } from "./MediaUses";
import { addressOf, isVideo, posterToRemove, writeBytes, writeLength } from "./media";

interface MediaDialogProps {
  item: MediaView;
  items: readonly MediaView[];
  onClose(): void;
}

/** One file at large: its name, its facts, where it is used, and the way out when nowhere. */
export function MediaDialog({ item, items, onClose }: MediaDialogProps) {
  const { t, language } = useSpeech();
  const words = t.media;
  const mayManage = useMay("managePolls");
  const times = useTimes();
  const zone = useHomeZone();
  const [name, setName] = useState(item.name);
  const [error, setError] = useState<string>();
  const [asking, setAsking] = useState(false);
  const { file } = item;
  const rename = useAction(
    () => mediaApi.change(file.sha256, { name: name.trim(), ...(item.poster ? { posterSha256: item.poster.sha256 } : {}) }),
    {
      stale: ["media"],
      say: () => t.common.saved,
      done: onClose,
      refused: (refusal) => {
        const said = fieldWords(refusal, t).name;
        setError(said);
        return said !== undefined;
      },
    },
  );
  const remove = useAction(
    async () => {
      const poster = posterToRemove(item, items);
      await mediaApi.remove(file.sha256);
      // Of no use without its video; when it can't go now, it can be deleted by hand.
      if (poster) await mediaApi.remove(poster).catch(() => {});
    },
    { stale: signageTopics, say: () => words.removed, done: onClose },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) rename.mutate();
    else setError(t.common.field.required);
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={item.name} closeButtonProps={{ "aria-label": t.common.close }}>
      <div className={styles.large}>
        {isVideo(file) ? (
          <video
            src={addressOf(file.sha256)}
            controls
            muted
            playsInline
            preload="metadata"
            {...(item.poster ? { poster: addressOf(item.poster.sha256) } : {})}
          />
        ) : (
          <img src={addressOf(file.sha256)} alt={item.name} />
        )}
      </div>
      <form onSubmit={submit} noValidate>
        <TextInput
          label={words.name}
          maxLength={100}
          value={name}
          error={error}
          readOnly={!mayManage}
          onChange={(event) => setName(event.target.value)}
        />
        <Facts
          items={[
            [words.facts.size, writeBytes(file.bytes, language)],
            [words.facts.pixels, words.pixels(file.width, file.height)],
            [words.facts.length, file.lengthMs ? writeLength(file.lengthMs) : undefined],
            [words.facts.added, `${times.moment(item.addedAtMs, zone)}, ${times.zone(zone)}`],
            [words.facts.by, item.addedBy],
            [words.facts.used, <MediaUses key="uses" uses={item.uses} />],
          ]}
        />
        {mayManage && (
          <div className={styles.foot}>
            {item.uses.length > 0 ? (
              <span className={styles.hint}>{words.cantRemove}</span>
            ) : (
              <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
                {t.common.remove}
              </Button>
            )}
            <Button type="submit" loading={rename.isPending}>
              {t.common.save}
            </Button>
          </div>
        )}
      </form>
      <Confirm
        opened={asking}
        title={words.removeTitle(item.name)}
        text={words.removeText}
        action={t.common.remove}
        danger
        busy={remove.isPending}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      />
    </Modal>
  );
}
