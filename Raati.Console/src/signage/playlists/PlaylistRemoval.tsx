import { Button } from "@mantine/core";
import type { PlaylistView } from "@raati/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useTexts } from "../../i18n/i18n";
import { useAction } from "../../shared/useAction";
import { playlistApi } from "../api";
import { signageTopics } from "../queries";

/** Away with a playlist that no campaign gives; can be taken back. */
export function PlaylistRemoval({ playlist, onRemoved }: { playlist: PlaylistView; onRemoved(): void }) {
  const words = useTexts().playlists;
  const navigate = useNavigate();
  const remove = useAction(() => playlistApi.remove(playlist.id), {
    stale: signageTopics,
    say: () => words.removed,
    undo: () => () => playlistApi.save(undefined, playlist.content),
    done: () => {
      onRemoved();
      void navigate({ to: "/playlists" });
    },
  });
  if (playlist.campaigns.length > 0) return null;
  return (
    <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => remove.mutate()}>
      {words.remove}
    </Button>
  );
}
