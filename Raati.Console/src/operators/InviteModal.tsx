import { Button, Group, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import type { StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { emailLike } from "../session/entry";
import { formErrors } from "../shared/formErrors";
import { SecretBox } from "../shared/SecretBox";
import { RoleFields } from "./RoleFields";
import { type Invitee, useInvite } from "./useInvite";

interface InviteModalProps {
  opened: boolean;
  stores: readonly StoreView[];
  onClose(): void;
}

/** Invites a person; the hub sends no mail, so the link is handed over by the one who invites. */
export function InviteModal({ opened, stores, onClose }: InviteModalProps) {
  const t = useTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t.operators.invite} size="lg" closeButtonProps={{ "aria-label": t.common.close }}>
      {opened && <InviteForm stores={stores} onClose={onClose} />}
    </Modal>
  );
}

function InviteForm({ stores, onClose }: { stores: readonly StoreView[]; onClose(): void }) {
  const t = useTexts();
  const words = t.operators;
  const form = useForm<Invitee>({
    initialValues: { email: "", role: "campaignManager", stores: [] },
    validate: {
      email: (email) => (emailLike(email) ? null : t.common.field.email),
      stores: (chosen, { role }) => (role === "storeManager" && chosen.length === 0 ? words.storesNeeded : null),
    },
  });
  const invite = useInvite((error) => {
    const errors = formErrors(error, t, (path) => path in form.values);
    form.setErrors(errors ?? {});
    return errors !== undefined;
  });
  if (invite.link) return <SecretBox label={words.linkTitle} text={invite.link.text} secret={invite.link.url} />;
  return (
    <form onSubmit={form.onSubmit((given) => invite.mutate({ ...given, email: given.email.trim() }))} noValidate>
      <Stack gap="md">
        <TextInput label={t.session.email} type="email" data-autofocus {...form.getInputProps("email")} />
        <RoleFields
          role={form.values.role}
          stores={stores}
          roleProps={form.getInputProps("role")}
          storesProps={form.getInputProps("stores")}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" loading={invite.isPending}>
            {words.invite}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
