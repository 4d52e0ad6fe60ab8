import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { PollView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Confirm } from "../shared/Confirm";
import { useAction } from "../shared/useAction";

/** Deletes a draft, after one question. */
export function DraftMenu({ poll, onDiscarded }: { poll: PollView; onDiscarded(): void }) {
  const { page } = useTexts().polls;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useAction(() => ask(http.DELETE("/api/polls/{id}", { params: { path: { id: poll.id } } })), {
    stale: ["polls"],
    done: () => {
      onDiscarded();
      void navigate({ to: "/polls" });
    },
  });
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {page.discard}
      </Button>
      <Confirm
        opened={asking}
        title={page.discardTitle}
        text={poll.content.name}
        action={page.discard}
        danger
        busy={discard.isPending}
        onConfirm={() => discard.mutate()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
