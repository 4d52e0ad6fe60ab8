import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { TakeoverView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { useAudienceSize } from "../programs/useAudienceSize";
import beside from "../shared/Beside.module.css";
import { Confirm } from "../shared/Confirm";
import { differs } from "../shared/differs";
import { fieldWords } from "../shared/faultWords";
import { bestText } from "../shared/localized";
import { Page } from "../shared/Page";
import { useAction } from "../shared/useAction";
import { useFaults } from "../shared/useFaults";
import { useUnsaved } from "../shared/useUnsaved";
import type { TemplateName } from "./choices";
import { atFields, fromTakeover, fromTemplate, type TakeoverDraft, toRequest, validate } from "./draft";
import { TakeoverForm } from "./TakeoverForm";
import { TakeoverPreview } from "./TakeoverPreview";
import { useGiving } from "./useGiving";

type TakeoverComposerProps = { zone: string } & ({ template: TemplateName; takeover?: undefined } | { takeover: TakeoverView });

/** Writes a takeover, or changes what one says: one question, and it is on the glass. */
export function TakeoverComposer(props: TakeoverComposerProps) {
  const { takeover, zone } = props;
  const { t, language } = useSpeech();
  const words = t.takeovers;
  const navigate = useNavigate();
  const give = useGiving();
  const [draft, setDraft] = useState<TakeoverDraft>(() =>
    props.takeover ? fromTakeover(props.takeover, zone) : fromTemplate(props.template),
  );
  const kept = useUnsaved(draft);
  const size = useAudienceSize(draft.audience);
  const { errors, check, refuse } = useFaults(draft, (written) => validate(written, zone, Date.now(), t));
  const [asking, setAsking] = useState(false);
  const send = useAction(
    () => {
      const body = toRequest(draft, zone);
      return takeover ? ask(http.PUT("/api/takeovers/{id}", { params: { path: { id: takeover.id } }, body })) : give(body);
    },
    {
      // The library says what uses a picture.
      stale: ["takeovers", "media"],
      say: () => (takeover ? words.changed : words.given),
      done: (view) => {
        kept();
        void navigate({ to: "/urgent/$id", params: { id: view.id }, search: {} });
      },
      refused: (error) => {
        const fields = atFields(fieldWords(error, t));
        refuse(fields);
        const marked = Object.keys(fields).length > 0;
        if (marked) setAsking(false);
        return marked;
      },
    },
  );
  const kiosks = size?.kiosks ?? 0;
  const unchanged = takeover !== undefined && !differs(toRequest(draft, zone), toRequest(fromTakeover(takeover, zone), zone));
  return (
    <Page
      title={takeover ? words.changeTitle : words.kinds[draft.kind]}
      crumbs={[
        { label: t.common.nav.takeovers, to: "/urgent" },
        ...(takeover ? [{ label: bestText(takeover.content.title, language), to: "/urgent/$id" as const, id: takeover.id }] : []),
      ]}
      lead={Object.keys(errors).length > 0 ? <p role="alert">{t.common.problem.fields}</p> : takeover ? words.changeLead : words.newLead}
      actions={
        <Button color="red" disabled={unchanged} onClick={() => setAsking(Object.keys(check()).length === 0)}>
          {takeover ? words.giveChange(kiosks) : words.giveTo(kiosks)}
        </Button>
      }
    >
      <div className={beside.columns}>
        <TakeoverForm draft={draft} errors={errors} zone={zone} onChange={setDraft} />
        <aside className={beside.side} data-first>
          <TakeoverPreview draft={draft} zone={zone} {...(takeover ? { givenAtMs: takeover.givenAtMs } : {})} />
        </aside>
      </div>
      <Confirm
        opened={asking}
        title={takeover ? words.ask.changeTitle : words.ask.title(kiosks)}
        text={
          kiosks === 0
            ? words.ask.nobody
            : `${words.ask.covers(kiosks, size?.stores ?? 0)} ${draft.blocks ? words.ask.blocks : words.ask.aside}`
        }
        action={takeover ? words.ask.change : words.ask.give}
        danger
        busy={send.isPending}
        onConfirm={() => send.mutate()}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}
