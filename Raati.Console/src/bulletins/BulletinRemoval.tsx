import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { BulletinView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Confirm } from "../shared/Confirm";
import { useAction } from "../shared/useAction";
import { stateOf } from "./state";

/** Off the tablets when it is on them; gone when it never was. Asked once. */
export function BulletinRemoval({ bulletin, onDiscarded }: { bulletin: BulletinView; onDiscarded(): void }) {
  const words = useTexts().bulletins;
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const path = { params: { path: { id: bulletin.id } } };
  const close = () => setAsking(false);
  const withdraw = useAction(() => ask(http.POST("/api/bulletins/{id}/withdraw", path)), {
    stale: ["bulletins"],
    say: () => words.withdrawn,
    done: close,
  });
  const discard = useAction(() => ask(http.DELETE("/api/bulletins/{id}", path)), {
    stale: ["bulletins"],
    done: () => {
      onDiscarded();
      void navigate({ to: "/bulletins" });
    },
  });
  const state = stateOf(bulletin);
  if (state === "withdrawn") return null;
  const out = state === "published";
  const label = out ? words.withdraw : words.discard;
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Confirm
        opened={asking}
        title={out ? words.withdrawTitle : words.discardTitle}
        text={out ? words.withdrawText : ""}
        action={label}
        danger
        busy={withdraw.isPending || discard.isPending}
        onConfirm={() => (out ? withdraw.mutate() : discard.mutate())}
        onClose={close}
      />
    </>
  );
}
