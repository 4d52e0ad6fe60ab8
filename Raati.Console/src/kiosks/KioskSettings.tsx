import { Button, Select, Stack, Switch, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { ask, http } from "../api/http";
import type { KioskView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { formErrors } from "../shared/formErrors";
import { useAction } from "../shared/useAction";
import { useTouchpoints } from "./useTouchpoints";

export function KioskSettings({ kiosk, mayManage }: { kiosk: KioskView; mayManage: boolean }) {
  const t = useTexts();
  const { fields } = t.kiosks;
  const touchpoints = useTouchpoints();
  const form = useForm({
    initialValues: { name: kiosk.name, touchpoint: kiosk.touchpoint, tags: kiosk.tags, staffTest: kiosk.staffTest },
    validate: { name: (name) => (name.trim() ? null : t.common.field.required) },
  });
  const save = useAction(
    (given: typeof form.values) =>
      ask(http.PUT("/api/kiosks/{id}", { params: { path: { id: kiosk.id } }, body: { ...given, name: given.name.trim() } })),
    {
      stale: ["kiosks"],
      say: (saved) => `${t.common.saved}: ${saved.name}`,
      done: () => form.resetDirty(),
      refused: (error) => {
        const errors = formErrors(error, t, (path) => path.split(".")[0] !== undefined && (path.split(".")[0] ?? "") in form.values);
        form.setErrors(errors ?? {});
        return errors !== undefined;
      },
    },
  );
  return (
    <form onSubmit={form.onSubmit((given) => save.mutate(given))} noValidate>
      <fieldset disabled={!mayManage} style={{ border: 0, margin: 0, padding: 0 }}>
        <Stack gap="md">
          <TextInput label={fields.name} maxLength={60} {...form.getInputProps("name")} />
          <Select
            label={fields.touchpoint}
            data={touchpoints}
            allowDeselect={false}
            disabled={!mayManage}
            {...form.getInputProps("touchpoint")}
          />
          <TagsInput label={fields.tags} description={fields.tagsHint} maxTags={20} disabled={!mayManage} {...form.getInputProps("tags")} />
          <Switch label={fields.staffTest} description={fields.staffTestHint} {...form.getInputProps("staffTest", { type: "checkbox" })} />
          {mayManage && (
            <div>
              <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
                {t.common.save}
              </Button>
            </div>
          )}
        </Stack>
      </fieldset>
    </form>
  );
}
