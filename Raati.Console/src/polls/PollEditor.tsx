import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ask, http } from "../api/http";
import type { PollView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useAudienceSize } from "../programs/useAudienceSize";
import beside from "../shared/Beside.module.css";
import { fieldWords } from "../shared/faultWords";
import { Page } from "../shared/Page";
import { useAction } from "../shared/useAction";
import { useFaults } from "../shared/useFaults";
import { useUnsaved } from "../shared/useUnsaved";
import { DraftMenu } from "./DraftMenu";
import { fromPoll, nameOf, newPoll, type PollDraft, toRequest } from "./draft";
import { PollChip } from "./PollChip";
import styles from "./PollEditor.module.css";
import { PollForm } from "./PollForm";
import { PollPreview } from "./PollPreview";
import { PublishQuestion } from "./PublishQuestion";
import { fromHub, validate } from "./validate";

const byId = (id: string) => ({ params: { path: { id } } });

/** Writes a new poll or a draft. Nothing is saved before it is asked for; publishing saves first. */
export function PollEditor({ poll, zone }: { poll?: PollView; zone: string }) {
  const t = useTexts();
  const words = t.polls;
  const navigate = useNavigate();
  const [draft, setDraft] = useState<PollDraft>(() => (poll ? fromPoll(poll, zone) : newPoll()));
  const { errors, check, refuse } = useFaults(draft, (written) => validate(written, zone, Date.now(), t));
  const [asking, setAsking] = useState(false);
  const size = useAudienceSize(draft.audience);
  const kept = useUnsaved(draft);
  // A poll that was saved and not published is the same one at the next try.
  const id = useRef(poll?.id);

  const save = async () => {
    const body = toRequest(draft, zone);
    const view = await (id.current
      ? ask(http.PUT("/api/polls/{id}", { ...byId(id.current), body }))
      : ask(http.POST("/api/polls", { body })));
    id.current = view.id;
    kept();
    return view;
  };
  const refused = (error: unknown) => {
    setAsking(false);
    const fields = fromHub(fieldWords(error, t), draft);
    refuse(fields);
    return Object.keys(fields).length > 0 && focusFirstError();
  };
  const open = (view: PollView) => void navigate({ to: "/polls/$id", params: { id: view.id } });
  const saveDraft = useAction(save, { stale: ["polls"], say: (view) => `${t.common.saved}: ${view.content.name}`, done: open, refused });
  const publish = useAction(async () => ask(http.POST("/api/polls/{id}/publish", byId((await save()).id))), {
    stale: ["polls"],
    say: () => words.publish.done,
    done: (view) => void navigate({ to: "/polls/$id/tablets", params: { id: view.id } }),
    refused,
  });
  const checked = (then: () => void) => () => {
    if (Object.keys(check()).length === 0) then();
    else focusFirstError();
  };

  return (
    <Page
      title={nameOf(draft) || (poll ? words.editor.editTitle : words.editor.newTitle)}
      crumbs={[{ label: t.common.nav.polls, to: "/polls" }]}
      lead={poll ? <PollChip state="draft" /> : words.editor.newLead}
      actions={
        <>
          {poll && <DraftMenu poll={poll} onDiscarded={kept} />}
          <Button variant="default" loading={saveDraft.isPending} onClick={checked(() => saveDraft.mutate())}>
            {words.editor.saveDraft}
          </Button>
          <Button onClick={checked(() => setAsking(true))}>{size ? words.editor.publishTo(size.kiosks) : words.editor.publish}</Button>
        </>
      }
    >
      <div className={beside.columns}>
        <div className={styles.main}>
          <PollForm draft={draft} errors={errors} zone={zone} onChange={setDraft} />
        </div>
        <aside className={beside.side} data-first>
          <PollPreview draft={draft} />
        </aside>
      </div>
      <PublishQuestion
        opened={asking}
        draft={draft}
        size={size}
        zone={zone}
        busy={publish.isPending}
        onConfirm={() => publish.mutate()}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}

/** Sends the keyboard to the first field that is wrong, once it is painted as such. */
function focusFirstError(): true {
  requestAnimationFrame(() => {
    const wrong = document.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    wrong?.focus();
    wrong?.scrollIntoView({ block: "center" });
  });
  return true;
}
