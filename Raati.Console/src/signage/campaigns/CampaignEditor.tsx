import { Button } from "@mantine/core";
import type { CampaignView } from "@raati/contracts";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTexts } from "../../i18n/i18n";
import { Receipts } from "../../programs/Receipts";
import { useAudienceSize } from "../../programs/useAudienceSize";
import { useMay } from "../../session/SessionContext";
import { differs } from "../../shared/differs";
import { fieldWords } from "../../shared/faultWords";
import { Page } from "../../shared/Page";
import { useAction } from "../../shared/useAction";
import { useFaults } from "../../shared/useFaults";
import { useUnsaved } from "../../shared/useUnsaved";
import { campaignApi } from "../api";
import { PlaysToday } from "../plays/PlaysToday";
import { signageTopics } from "../queries";
import styles from "./Campaign.module.css";
import { CampaignChips } from "./CampaignChips";
import { CampaignForm } from "./CampaignForm";
import { CampaignRemoval } from "./CampaignRemoval";
import { fromCampaign, newCampaign, toRequest, validate } from "./draft";
import { PublishCampaign } from "./PublishCampaign";

interface CampaignEditorProps {
  campaign?: CampaignView;
  /** Of a new one: what it shows, when that is known. */
  playlistId?: string | undefined;
  zone: string;
}

/** Writes a campaign, publishes it or its changes, and shows who has it. */
export function CampaignEditor({ campaign, playlistId, zone }: CampaignEditorProps) {
  const t = useTexts();
  const words = t.campaigns;
  const navigate = useNavigate();
  const mayManage = useMay("managePolls");
  const [draft, setDraft] = useState(() => (campaign ? fromCampaign(campaign) : newCampaign(playlistId)));
  const [saved, setSaved] = useState(draft);
  const kept = useUnsaved(draft);
  const size = useAudienceSize(draft.audience);
  const id = useRef(campaign?.id);
  const [asking, setAsking] = useState(false);
  const { errors, check, refuse } = useFaults(draft, (written) => validate(written, zone, Date.now(), t));

  const save = async () => {
    const view = await campaignApi.save(id.current, toRequest(draft));
    id.current = view.id;
    kept();
    setSaved(draft);
    return view;
  };
  const refused = (error: unknown) => {
    const fields = fieldWords(error, t);
    // A playlist that can't be published is said at its field.
    const ofSlides = Object.entries(fields).find(([path]) => path.startsWith("slides"))?.[1];
    refuse(ofSlides ? { ...fields, playlistId: ofSlides } : fields);
    setAsking(false);
    return Object.keys(fields).length > 0;
  };
  const open = (view: CampaignView) => {
    setAsking(false);
    void navigate({ to: "/campaigns/$id", params: { id: view.id } });
  };
  const saveDraft = useAction(save, { stale: signageTopics, say: () => t.common.saved, done: open, refused });
  const publish = useAction(async () => campaignApi.publish((await save()).id), {
    stale: signageTopics,
    say: () => words.published,
    done: open,
    refused,
  });
  const checked = (then: () => void) => () => {
    if (Object.keys(check()).length === 0) then();
  };
  // What is on the tablets as it is written can't be published once more.
  const isOut = campaign?.published && !campaign.changed && !differs(toRequest(draft), toRequest(saved));
  return (
    <Page
      title={campaign ? draft.name || campaign.content.name : words.newTitle}
      crumbs={[{ label: t.common.nav.campaigns, to: "/campaigns" }]}
      lead={campaign && <CampaignChips campaign={campaign} />}
      actions={
        mayManage && (
          <>
            {campaign && <CampaignRemoval campaign={campaign} onDiscarded={kept} />}
            <Button variant="default" loading={saveDraft.isPending} onClick={checked(() => saveDraft.mutate())}>
              {t.common.save}
            </Button>
            {!isOut && (
              <Button onClick={checked(() => setAsking(true))}>
                {campaign?.published ? words.publishAgain : size ? words.publishTo(size.kiosks) : words.publish}
              </Button>
            )}
          </>
        )
      }
    >
      <div className={styles.receipts}>
        {campaign?.published && <Receipts publicationId={campaign.id} zone={zone} />}
        {campaign && campaign.publicationVersion > 0 && <PlaysToday campaignId={campaign.id} zone={zone} />}
        <CampaignForm draft={draft} errors={errors} readOnly={!mayManage} onChange={setDraft} />
      </div>
      <PublishCampaign
        opened={asking}
        draft={draft}
        size={size}
        busy={publish.isPending}
        onConfirm={() => publish.mutate()}
        onClose={() => setAsking(false)}
      />
    </Page>
  );
}
