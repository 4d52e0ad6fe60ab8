import { Button, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import form from "../../bulletins/BulletinForm.module.css";
import { useTexts } from "../../i18n/i18n";
import editor from "../../polls/PollEditor.module.css";
import { AudiencePicker } from "../../programs/AudiencePicker";
import { playlistsQuery } from "../queries";
import styles from "./Campaign.module.css";
import { type CampaignDraft, maxName, type Priority, priorities } from "./draft";
import { ScheduleFields } from "./ScheduleFields";

interface CampaignFormProps {
  draft: CampaignDraft;
  errors: Readonly<Record<string, string>>;
  readOnly: boolean;
  onChange(draft: CampaignDraft): void;
}

export function CampaignForm({ draft, errors, readOnly, onChange }: CampaignFormProps) {
  const { campaigns: words, polls } = useTexts();
  const playlists = useQuery(playlistsQuery).data;
  const set = (change: Partial<CampaignDraft>) => onChange({ ...draft, ...change });
  return (
    <fieldset className={form.form} disabled={readOnly}>
      <section className={editor.section}>
        <div className={styles.pairs}>
          <TextInput
            label={words.fields.name}
            maxLength={maxName}
            value={draft.name}
            error={errors.name}
            onChange={(event) => set({ name: event.target.value })}
          />
          <div className={styles.playlist}>
            <Select
              label={words.fields.playlist}
              data={(playlists ?? []).map(({ id, content }) => ({
                value: id,
                label: `${content.name}, ${words.slides(content.slides.length)}`,
              }))}
              value={draft.playlistId ?? null}
              error={errors.playlistId}
              searchable
              nothingFoundMessage={words.noPlaylists}
              onChange={(playlistId) => set({ playlistId: playlistId ?? undefined })}
            />
            {draft.playlistId && (
              <Button component={Link} to={`/playlists/${draft.playlistId}`} variant="subtle">
                {words.openPlaylist}
              </Button>
            )}
          </div>
          {playlists?.length === 0 && <p className={styles.hint}>{words.noPlaylists}</p>}
        </div>
      </section>
      <section className={editor.section}>
        <h2>{polls.editor.audience}</h2>
        <AudiencePicker value={draft.audience} error={errors.audience} onChange={(audience) => set({ audience })} />
      </section>
      <section className={editor.section}>
        <h2>{words.fields.schedule}</h2>
        <ScheduleFields draft={draft} errors={errors} readOnly={readOnly} onChange={onChange} />
      </section>
      <section className={editor.section}>
        <Select
          label={words.fields.priority}
          description={words.priorityHelp[draft.priority]}
          data={priorities.map((priority: Priority) => ({ value: priority, label: words.priorities[priority] }))}
          value={draft.priority}
          allowDeselect={false}
          onChange={(priority) => priority && set({ priority })}
        />
      </section>
    </fieldset>
  );
}
