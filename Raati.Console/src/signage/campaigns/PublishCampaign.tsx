import { useQuery } from "@tanstack/react-query";
import { useSpeech } from "../../i18n/i18n";
import { Confirm } from "../../shared/Confirm";
import { Facts } from "../../shared/Facts";
import { playlistsQuery } from "../queries";
import { type CampaignDraft, toSchedule } from "./draft";
import { scheduleWords } from "./schedule";

interface PublishCampaignProps {
  opened: boolean;
  draft: CampaignDraft;
  size: { kiosks: number; stores: number } | undefined;
  busy: boolean;
  onConfirm(): void;
  onClose(): void;
}

/** The one question before a campaign goes out: what, to how many tablets, and when. */
export function PublishCampaign({ opened, draft, size, busy, onConfirm, onClose }: PublishCampaignProps) {
  const { t, language } = useSpeech();
  const words = t.campaigns;
  const playlist = useQuery(playlistsQuery).data?.find(({ id }) => id === draft.playlistId);
  return (
    <Confirm
      opened={opened}
      title={words.publishTitle(size?.kiosks ?? 0)}
      text={
        <>
          <p>{size?.kiosks === 0 ? words.publishNone : words.publishText}</p>
          <Facts
            items={[
              [words.fields.playlist, playlist && `${playlist.content.name}, ${words.slides(playlist.content.slides.length)}`],
              [t.publishing.audience.mode, size ? t.publishing.audience.size(size.kiosks, size.stores) : undefined],
              [words.fields.schedule, scheduleWords(toSchedule(draft), t, language)],
              [words.fields.priority, words.priorities[draft.priority]],
            ]}
          />
        </>
      }
      action={words.publish}
      busy={busy}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
