import { ActionIcon, Menu, Modal } from "@mantine/core";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { OperatorView, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { MoreIcon } from "../look/icons";
import { useMe } from "../session/SessionContext";
import { Confirm } from "../shared/Confirm";
import { SecretBox } from "../shared/SecretBox";
import { useAction } from "../shared/useAction";
import { PersonModal } from "./PersonModal";
import { useInvite } from "./useInvite";

type Question = "revoke" | "endSessions" | "removeSecondFactor" | "disable";

/** What an admin can do about one person; what can't be taken back is asked once. */
export function PersonActions({ person, stores }: { person: OperatorView; stores: readonly StoreView[] }) {
  const t = useTexts();
  const words = t.operators;
  const isMe = useMe().operatorId === person.id;
  const [changing, setChanging] = useState(false);
  const [asked, setAsked] = useState<Question>("disable");
  const [asking, setAsking] = useState(false);
  // What was asked stands in the dialog until it has gone.
  const question = (next: Question) => {
    setAsked(next);
    setAsking(true);
  };
  const invite = useInvite();
  const path = { params: { path: { id: person.id } } };
  const calls: Record<Question, () => Promise<unknown>> = {
    revoke: () => ask(http.DELETE("/api/operators/{id}", path)),
    endSessions: () => ask(http.POST("/api/operators/{id}/end-sessions", path)),
    removeSecondFactor: () => ask(http.DELETE("/api/operators/{id}/second-factor", path)),
    disable: () => ask(http.POST("/api/operators/{id}/disable", path)),
  };
  const act = useAction((what: Question) => calls[what](), {
    stale: ["operators"],
    say: (_, what) => (what === "disable" ? words.disable.done(person.email) : words[what].done),
    done: () => setAsking(false),
  });
  const enable = useAction(() => ask(http.POST("/api/operators/{id}/enable", path)), {
    stale: ["operators"],
    say: () => words.enabled(person.email),
  });
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={words.actions.label(person.email)}>
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setChanging(true)}>{words.actions.change}</Menu.Item>
          {person.invited ? (
            <>
              <Menu.Item onClick={() => invite.mutate({ email: person.email, role: person.role, stores: person.stores })}>
                {words.actions.newLink}
              </Menu.Item>
              <Menu.Item color="red" onClick={() => question("revoke")}>
                {words.actions.revoke}
              </Menu.Item>
            </>
          ) : (
            !isMe && (
              <>
                {person.sessions > 0 && <Menu.Item onClick={() => question("endSessions")}>{words.actions.endSessions}</Menu.Item>}
                {(person.secondFactor || person.passkeys > 0) && (
                  <Menu.Item onClick={() => question("removeSecondFactor")}>{words.actions.removeSecondFactor}</Menu.Item>
                )}
                <Menu.Divider />
                {person.disabled ? (
                  <Menu.Item onClick={() => enable.mutate()}>{words.actions.enable}</Menu.Item>
                ) : (
                  <Menu.Item color="red" onClick={() => question("disable")}>
                    {words.actions.disable}
                  </Menu.Item>
                )}
              </>
            )
          )}
        </Menu.Dropdown>
      </Menu>
      <PersonModal person={person} stores={stores} opened={changing} onClose={() => setChanging(false)} />
      <Modal
        opened={invite.link !== undefined}
        onClose={invite.forget}
        title={words.linkTitle}
        closeButtonProps={{ "aria-label": t.common.close }}
      >
        {invite.link && <SecretBox label={words.linkTitle} text={invite.link.text} secret={invite.link.url} />}
      </Modal>
      <Confirm
        opened={asking}
        title={words[asked].title(person.email)}
        text={words[asked].text}
        action={words[asked].button}
        danger
        busy={act.isPending}
        onConfirm={() => act.mutate(asked)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
