import { NumberInput, Select } from "@mantine/core";
import type { Secrecy, Visibility } from "../api/types";
import { useTexts } from "../i18n/i18n";
import type { Errors } from "../shared/standing";
import type { PollDraft } from "./draft";
import styles from "./PollEditor.module.css";

const visibilities: readonly Visibility[] = ["afterVote", "always", "afterClose", "never"];
const secrecies: readonly Secrecy[] = ["exact", "stepped"];

/** When the split is seen and how finely it moves, with what each choice gives away. */
export function PollRules({ draft, errors, onChange }: { draft: PollDraft; errors: Errors; onChange(change: Partial<PollDraft>): void }) {
  const { polls } = useTexts();
  return (
    <div className={styles.pair}>
      <Select
        label={polls.editor.visibility}
        data={visibilities.map((value) => ({ value, label: polls.visibilities[value] }))}
        value={draft.visibility}
        allowDeselect={false}
        description={polls.visibilityHints[draft.visibility]}
        inputWrapperOrder={["label", "input", "description", "error"]}
        onChange={(value) => onChange({ visibility: visibilities.find((known) => known === value) ?? draft.visibility })}
      />
      <Select
        label={polls.editor.secrecy}
        data={secrecies.map((value) => ({ value, label: polls.secrecies[value] }))}
        value={draft.secrecy}
        allowDeselect={false}
        description={polls.secrecyHints[draft.secrecy]}
        inputWrapperOrder={["label", "input", "description", "error"]}
        onChange={(value) => onChange({ secrecy: secrecies.find((known) => known === value) ?? draft.secrecy })}
      />
      <NumberInput
        label={polls.editor.gap}
        description={polls.editor.gapHint}
        inputWrapperOrder={["label", "input", "description", "error"]}
        min={0}
        max={600}
        allowDecimal={false}
        value={draft.rapidRepeatSeconds}
        error={errors.rapidRepeatSeconds}
        onChange={(rapidRepeatSeconds) => onChange({ rapidRepeatSeconds })}
      />
    </div>
  );
}
