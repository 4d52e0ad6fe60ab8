import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { ask, http } from "../api/http";
import type { BulletinView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { Receipts } from "../programs/Receipts";
import { useAudienceSize } from "../programs/useAudienceSize";
import { useMay } from "../session/SessionContext";
import beside from "../shared/Beside.module.css";
import { differs } from "../shared/differs";
import { fieldWords } from "../shared/faultWords";
import { bestText } from "../shared/localized";
import { Page } from "../shared/Page";
import { useAction } from "../shared/useAction";
import { useFaults } from "../shared/useFaults";
import { useUnsaved } from "../shared/useUnsaved";
import { BulletinChips } from "./BulletinChips";
import styles from "./BulletinEditor.module.css";
import { BulletinForm } from "./BulletinForm";
import { BulletinPreview } from "./BulletinPreview";
import { BulletinRemoval } from "./BulletinRemoval";
import { fromBulletin, newBulletin, toRequest, validate } from "./draft";

const byId = (id: string) => ({ params: { path: { id } } });

/** Writes a bulletin, publishes it or its changes, and shows who has it. */
export function BulletinEditor({ bulletin, zone }: { bulletin?: BulletinView; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.bulletins;
  const navigate = useNavigate();
  const mayManage = useMay("managePolls");
  const [draft, setDraft] = useState(() => (bulletin ? fromBulletin(bulletin, zone) : newBulletin()));
  const [saved, setSaved] = useState(draft);
  const kept = useUnsaved(draft);
  const size = useAudienceSize(draft.audience);
  const id = useRef(bulletin?.id);
  const { errors, check, refuse } = useFaults(draft, (written) => validate(written, zone, Date.now(), t));

  const save = async () => {
    const body = toRequest(draft, zone);
    const view = await (id.current
      ? ask(http.PUT("/api/bulletins/{id}", { ...byId(id.current), body }))
      : ask(http.POST("/api/bulletins", { body })));
    id.current = view.id;
    kept();
    setSaved(draft);
    return view;
  };
  const refused = (error: unknown) => {
    const fields = fieldWords(error, t);
    // A text without a language is said at the first one.
    refuse(
      Object.fromEntries(Object.entries(fields).map(([path, said]) => [path === "title" || path === "text" ? `${path}.fi` : path, said])),
    );
    return Object.keys(fields).length > 0;
  };
  const open = (view: BulletinView) => void navigate({ to: "/bulletins/$id", params: { id: view.id } });
  const saveDraft = useAction(save, { stale: ["bulletins"], say: () => t.common.saved, done: open, refused });
  const publish = useAction(async () => ask(http.POST("/api/bulletins/{id}/publish", byId((await save()).id))), {
    stale: ["bulletins"],
    say: () => words.published,
    // The first publication can be taken back at once; a changed one has no earlier words to go back to.
    undo: (view) => (bulletin?.published ? undefined : () => ask(http.POST("/api/bulletins/{id}/withdraw", byId(view.id)))),
    done: open,
    refused,
  });
  const checked = (then: () => void) => () => {
    if (Object.keys(check()).length === 0) then();
  };
  // What is on the tablets as it is written can't be published once more.
  const isOut = bulletin?.published && !bulletin.changed && !differs(toRequest(draft, zone), toRequest(saved, zone));
  return (
    <Page
      title={bulletin ? bestText(bulletin.content.title, language) || words.untitled : words.newTitle}
      crumbs={[{ label: t.common.nav.bulletins, to: "/bulletins" }]}
      lead={bulletin && <BulletinChips bulletin={bulletin} />}
      actions={
        mayManage && (
          <>
            {bulletin && <BulletinRemoval bulletin={bulletin} onDiscarded={kept} />}
            <Button variant="default" loading={saveDraft.isPending} onClick={checked(() => saveDraft.mutate())}>
              {t.common.save}
            </Button>
            {!isOut && (
              <Button loading={publish.isPending} onClick={checked(() => publish.mutate())}>
                {bulletin?.published ? words.publishAgain : size ? words.publishTo(size.kiosks) : words.publish}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={beside.columns}>
        <div className={styles.main}>
          {bulletin?.published && <Receipts publicationId={bulletin.id} zone={zone} />}
          <BulletinForm draft={draft} errors={errors} zone={zone} readOnly={!mayManage} onChange={setDraft} />
        </div>
        <aside className={beside.side} data-first>
          <BulletinPreview draft={draft} />
        </aside>
      </div>
    </Page>
  );
}
