import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { ask, http } from "../api/http";
import type { PollView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";

/** Deletes a draft; it can be taken back, and comes back as a new one with the same words. */
export function DraftMenu({ poll, onDiscarded }: { poll: PollView; onDiscarded(): void }) {
  const { page } = useTexts().polls;
  const navigate = useNavigate();
  const discard = useAction(() => ask(http.DELETE("/api/polls/{id}", { params: { path: { id: poll.id } } })), {
    stale: ["polls"],
    say: () => page.discarded,
    undo: () => () => ask(http.POST("/api/polls", { body: poll.content })),
    done: () => {
      onDiscarded();
      void navigate({ to: "/polls" });
    },
  });
  return (
    <Button variant="subtle" color="red" loading={discard.isPending} onClick={() => discard.mutate()}>
      {page.discard}
    </Button>
  );
}
