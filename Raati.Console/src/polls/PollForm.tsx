import { Button, Chip, Group, TextInput } from "@mantine/core";
import { useTexts } from "../i18n/i18n";
import { PlusIcon } from "../look/icons";
import { AudiencePicker } from "../programs/AudiencePicker";
import { written } from "../shared/localized";
import type { Errors } from "../shared/standing";
import { MomentInput } from "../time/MomentInput";
import { addQuestion, maxQuestions, nameOf, type PollDraft, removeQuestion, setLanguages, setQuestion } from "./draft";
import styles from "./PollEditor.module.css";
import { PollRules } from "./PollRules";
import { QuestionEditor } from "./QuestionEditor";

const dayMs = 86_400_000;

interface PollFormProps {
  draft: PollDraft;
  errors: Errors;
  zone: string;
  onChange(draft: PollDraft): void;
}

/** Everything that can be said about a poll, from what is asked to who may see what. */
export function PollForm({ draft, errors, zone, onChange }: PollFormProps) {
  const t = useTexts();
  const { editor } = t.polls;
  const set = (change: Partial<PollDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <section className={styles.section}>
        {draft.questions.map((question, index) => (
          <QuestionEditor
            key={question.id}
            question={question}
            index={index}
            languages={draft.languages}
            errors={errors}
            onChange={(changed) => onChange(setQuestion(draft, changed))}
            onRemove={draft.questions.length > 1 ? () => onChange(removeQuestion(draft, question.id)) : undefined}
          />
        ))}
        {draft.questions.length < maxQuestions && (
          <Button
            variant="default"
            size="xs"
            className={styles.addQuestion ?? ""}
            leftSection={<PlusIcon size={14} />}
            onClick={() => onChange(addQuestion(draft))}
          >
            {editor.addQuestion}
          </Button>
        )}
      </section>
      <section className={styles.section}>
        <h2>{editor.audience}</h2>
        <AudiencePicker value={draft.audience} error={errors.audience} onChange={(audience) => set({ audience })} />
      </section>
      <section className={styles.section}>
        <h2>{editor.when}</h2>
        <div className={styles.pair}>
          <MomentInput
            label={editor.opens}
            absent={editor.opensNow}
            present={editor.opensAt}
            zone={zone}
            value={draft.opens}
            suggest={() => Date.now() + dayMs}
            error={errors.opensAtMs}
            onChange={(opens) => set({ opens })}
          />
          <MomentInput
            label={editor.closes}
            absent={editor.closesNever}
            present={editor.closesAt}
            zone={zone}
            value={draft.closes}
            suggest={() => Date.now() + 7 * dayMs}
            error={errors.closesAtMs}
            onChange={(closes) => set({ closes })}
          />
        </div>
      </section>
      <section className={styles.section}>
        <PollRules draft={draft} errors={errors} onChange={set} />
      </section>
      <section className={styles.section}>
        <div className={styles.pair}>
          <TextInput
            label={editor.name}
            description={editor.nameHint}
            inputWrapperOrder={["label", "input", "description", "error"]}
            placeholder={nameOf({ ...draft, name: "" })}
            maxLength={100}
            value={draft.name}
            error={errors.name}
            onChange={(event) => set({ name: event.target.value })}
          />
          <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
            <legend style={{ fontWeight: "var(--medium)", padding: 0 }}>{editor.languages}</legend>
            <Chip.Group multiple value={draft.languages} onChange={(chosen) => onChange(setLanguages(draft, chosen))}>
              <Group gap="xs" mt={4}>
                {written.map((language) => (
                  <Chip key={language} value={language} size="sm" radius="sm">
                    {t.common.languageNames[language]}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <p className={styles.hint}>{editor.languagesHint}</p>
            {errors.languages && (
              <p className={styles.error} role="alert">
                {errors.languages}
              </p>
            )}
          </fieldset>
        </div>
      </section>
    </>
  );
}
