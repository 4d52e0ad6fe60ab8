import { Button, Group } from "@mantine/core";
import { useTexts } from "../i18n/i18n";

/** The foot of a form in a dialog: away without a change, or save. */
export function SaveFoot({ saving, onClose }: { saving: boolean; onClose(): void }) {
  const { common } = useTexts();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        {common.cancel}
      </Button>
      <Button type="submit" loading={saving}>
        {common.save}
      </Button>
    </Group>
  );
}
