import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { ask, http } from "../api/http";
import type { BulletinView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";
import { stateOf } from "./state";

/** Off the tablets when it is on them; gone when it never was. Either can be taken back. */
export function BulletinRemoval({ bulletin, onDiscarded }: { bulletin: BulletinView; onDiscarded(): void }) {
  const words = useTexts().bulletins;
  const navigate = useNavigate();
  const path = { params: { path: { id: bulletin.id } } };
  const withdraw = useAction(() => ask(http.POST("/api/bulletins/{id}/withdraw", path)), {
    stale: ["bulletins"],
    say: () => words.withdrawn,
    // What was changed since it was published would go out with it.
    undo: () => (bulletin.changed ? undefined : () => ask(http.POST("/api/bulletins/{id}/publish", path))),
  });
  const discard = useAction(() => ask(http.DELETE("/api/bulletins/{id}", path)), {
    stale: ["bulletins"],
    say: () => words.discarded,
    undo: () => () => ask(http.POST("/api/bulletins", { body: bulletin.content })),
    done: () => {
      onDiscarded();
      void navigate({ to: "/bulletins" });
    },
  });
  const out = stateOf(bulletin) === "published";
  return (
    <Button
      variant="subtle"
      color="red"
      loading={withdraw.isPending || discard.isPending}
      onClick={() => (out ? withdraw.mutate() : discard.mutate())}
    >
      {out ? words.withdraw : words.discard}
    </Button>
  );
}
