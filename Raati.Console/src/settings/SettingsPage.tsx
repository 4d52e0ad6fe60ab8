import { Button, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { ask, http } from "../api/http";
import type { SettingsView } from "../api/types";
import editor from "../bulletins/BulletinEditor.module.css";
import { useTexts } from "../i18n/i18n";
import { Receipts } from "../programs/Receipts";
import { useMay } from "../session/SessionContext";
import { Fetched } from "../shared/Fetched";
import { formErrors } from "../shared/formErrors";
import { Page } from "../shared/Page";
import { useAction } from "../shared/useAction";
import { useUnsaved } from "../shared/useUnsaved";
import { zones } from "../stores/storeForm";
import { useHomeZone } from "../stores/useHomeZone";
import { AccentField } from "./AccentField";
import { builtInAccent, fromSettings, isColor, type SettingsDraft, toRequest } from "./draft";
import { LanguagesField } from "./LanguagesField";
import { LogoField } from "./LogoField";
import { LookPreview } from "./LookPreview";
import { lookQuery, settingsQuery } from "./queries";
import styles from "./Settings.module.css";

/** A colour is asked about when the hand rests. */
const settleMs = 150;

export function SettingsPage() {
  const settings = useQuery(settingsQuery);
  return (
    <Fetched alone query={settings}>
      {(saved) => <SettingsForm saved={saved} />}
    </Fetched>
  );
}

function SettingsForm({ saved }: { saved: SettingsView }) {
  const t = useTexts();
  const words = t.settings;
  const mayManage = useMay("manageSettings");
  const zone = useHomeZone();
  const zoneList = useMemo(zones, []);
  const form = useForm<SettingsDraft>({
    initialValues: fromSettings(saved),
    validate: {
      organizationName: (name) => (name.trim() ? null : t.common.field.required),
      accent: (accent) => (accent === null || isColor(accent) ? null : t.faults.color({ atLeast: 0, atMost: 0, choices: "" })),
    },
  });
  const draft = form.getValues();
  useUnsaved(form.isDirty() ? "written" : "clean");
  const [settled] = useDebouncedValue(draft.accent, settleMs);
  const look = useQuery({ ...lookQuery(settled && isColor(settled) ? settled : builtInAccent), enabled: mayManage }).data;
  const put = (given: SettingsDraft) => ask(http.PUT("/api/settings", { body: toRequest(given) }));
  const keep = (view: SettingsView) => {
    const now = fromSettings(view);
    form.setValues(now);
    form.resetDirty(now);
  };
  const before = fromSettings(saved);
  const save = useAction(put, {
    stale: ["settings", "session", "kiosks"],
    say: () => words.saved,
    undo: () => async () => keep(await put(before)),
    done: keep,
    refused: (error) => {
      const errors = formErrors(error, t, (path) => path in draft);
      form.setErrors(errors ?? {});
      return errors !== undefined;
    },
  });
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        mayManage && (
          <Button form="settings" type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {t.common.save}
          </Button>
        )
      }
    >
      <div className={editor.columns}>
        <div className={editor.main}>
          {saved.publicationId && <Receipts publicationId={saved.publicationId} zone={zone} />}
          <form id="settings" onSubmit={form.onSubmit((given) => save.mutate(given))} noValidate>
            <fieldset className={styles.form} disabled={!mayManage}>
              <section>
                <h2>{words.look}</h2>
                <h3>{words.accent}</h3>
                <p className={styles.hint}>{words.accentHint}</p>
                <AccentField
                  value={draft.accent}
                  look={look}
                  error={form.errors.accent}
                  onChange={(accent) => form.setFieldValue("accent", accent)}
                />
                <h3>{words.logo}</h3>
                <LogoField value={draft.logo} error={form.errors.logo} onChange={(logo) => form.setFieldValue("logo", logo)} />
              </section>
              <section>
                <h2>{words.organization}</h2>
                <Stack gap="md" className={styles.narrow}>
                  <TextInput label={words.name} description={words.nameHint} maxLength={100} {...form.getInputProps("organizationName")} />
                  <Select
                    label={words.zone}
                    description={words.zoneHint}
                    data={zoneList}
                    searchable
                    limit={60}
                    allowDeselect={false}
                    {...form.getInputProps("timeZone")}
                  />
                </Stack>
              </section>
              <section>
                <h2>{words.tablet}</h2>
                <Stack gap="md" className={styles.narrow}>
                  <LanguagesField value={draft.languages} onChange={(languages) => form.setFieldValue("languages", languages)} />
                  <NumberInput
                    label={words.idle}
                    description={words.idleHint}
                    suffix={words.seconds}
                    min={10}
                    max={120}
                    allowDecimal={false}
                    {...form.getInputProps("idleSeconds")}
                  />
                </Stack>
              </section>
            </fieldset>
          </form>
        </div>
        <aside className={editor.side}>
          <LookPreview draft={draft} look={look} />
        </aside>
      </div>
    </Page>
  );
}
