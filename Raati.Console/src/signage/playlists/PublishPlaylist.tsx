import { Button } from "@mantine/core";
import type { PlaylistView } from "@raati/contracts";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../i18n/i18n";
import { Confirm } from "../../shared/Confirm";
import { useAction } from "../../shared/useAction";
import { playlistApi } from "../api";
import { campaignsQuery, signageTopics } from "../queries";

interface PublishPlaylistProps {
  playlist: PlaylistView;
  /** What is written differs from what was saved. */
  dirty: boolean;
  mayGo(): boolean;
  save(): Promise<PlaylistView>;
  refused(error: unknown): boolean;
}

/** Gives the changes to the campaigns that are on the tablets with this playlist; there only while there are any. */
export function PublishPlaylist({ playlist, dirty, mayGo, save, refused }: PublishPlaylistProps) {
  const words = useTexts().playlists;
  const [asking, setAsking] = useState(false);
  const campaigns = useQuery(campaignsQuery).data;
  const out = playlist.campaigns.filter(({ published }) => published);
  const changed = dirty || campaigns?.some(({ id, changed }) => changed && out.some((campaign) => campaign.id === id));
  const publish = useAction(
    async () => {
      if (dirty) await save();
      return playlistApi.publish(playlist.id);
    },
    {
      stale: signageTopics,
      say: () => words.published(out.length),
      done: () => setAsking(false),
      refused: (error) => {
        setAsking(false);
        return refused(error);
      },
    },
  );
  if (out.length === 0 || !changed) return null;
  return (
    <>
      <Button onClick={() => mayGo() && setAsking(true)}>{words.publish(out.length)}</Button>
      <Confirm
        opened={asking}
        title={words.publishTitle(out.length)}
        text={words.publishText(out.map(({ name }) => name).join(", "))}
        action={words.publishButton}
        busy={publish.isPending}
        onConfirm={() => publish.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
