import { ActionIcon, Button, Menu } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { PollView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { MoreIcon } from "../look/icons";
import { AudienceModal } from "../programs/AudienceModal";
import { useMay } from "../session/SessionContext";
import { Confirm } from "../shared/Confirm";
import { useAction } from "../shared/useAction";
import { ClosingModal } from "./ClosingModal";
import { mayDo } from "./life";

type Asked = "close" | "certify" | "archive" | "audience" | "closing";

/** What can be done to a published poll now. */
export function PollActions({ poll, zone }: { poll: PollView; zone: string }) {
  const t = useTexts();
  const words = t.polls.page;
  const navigate = useNavigate();
  const mayManage = useMay("managePolls");
  const [asked, setAsked] = useState<Asked>();
  const done = () => setAsked(undefined);
  const path = { params: { path: { id: poll.id } } };
  const acts = {
    close: {
      run: () => ask(http.POST("/api/polls/{id}/close", path)),
      title: words.closeTitle,
      text: words.closeText,
      action: words.close,
      danger: false,
    },
    certify: {
      run: () => ask(http.POST("/api/polls/{id}/certify", path)),
      title: words.certifyTitle,
      text: words.certifyText,
      action: words.certify,
      danger: false,
    },
    archive: {
      run: () => ask(http.POST("/api/polls/{id}/archive", path)),
      title: words.archiveTitle,
      text: words.archiveText,
      action: words.archive,
      danger: true,
    },
  };
  const act = useAction<keyof typeof acts>((which) => acts[which].run(), { stale: ["polls"], say: (_, which) => words.done[which], done });
  const copy = useAction(() => ask(http.POST("/api/polls/{id}/copy", path)), {
    stale: ["polls"],
    say: () => words.copied,
    done: (view) => void navigate({ to: "/polls/$id", params: { id: view.id } }),
  });
  const question = asked === "close" || asked === "certify" || asked === "archive" ? asked : undefined;
  if (!mayManage) return null;
  return (
    <>
      {/* Closing ends something: the filled button is for what moves work on. */}
      {mayDo(poll.state, "close") && (
        <Button variant="default" onClick={() => setAsked("close")}>
          {words.close}
        </Button>
      )}
      {(mayDo(poll.state, "certify") || poll.state === "provisional") && (
        <Button
          variant={poll.state === "certified" ? "default" : "filled"}
          disabled={poll.state === "provisional"}
          onClick={() => setAsked("certify")}
        >
          {poll.state === "certified" ? words.certifyAgain : words.certify}
        </Button>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t.common.more}>
            <MoreIcon />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayDo(poll.state, "audience") && <Menu.Item onClick={() => setAsked("audience")}>{words.audience}</Menu.Item>}
          {mayDo(poll.state, "closing") && <Menu.Item onClick={() => setAsked("closing")}>{words.closing}</Menu.Item>}
          <Menu.Item onClick={() => copy.mutate()}>{words.copy}</Menu.Item>
          {mayDo(poll.state, "archive") && (
            <Menu.Item color="red" onClick={() => setAsked("archive")}>
              {words.archive}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Confirm
        opened={question !== undefined}
        title={question ? acts[question].title : ""}
        text={question ? acts[question].text : ""}
        action={question ? acts[question].action : ""}
        danger={question ? acts[question].danger : false}
        busy={act.isPending}
        onConfirm={() => question && act.mutate(question)}
        onClose={done}
      />
      <AudienceModal
        opened={asked === "audience"}
        audience={poll.content.audience}
        title={words.audience}
        save={(audience) => ask(http.PUT("/api/polls/{id}/audience", { ...path, body: { audience } }))}
        stale="polls"
        onClose={done}
      />
      <ClosingModal poll={poll} zone={zone} opened={asked === "closing"} onClose={done} />
    </>
  );
}
