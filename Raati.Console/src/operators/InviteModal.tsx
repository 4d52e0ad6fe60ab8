import { Button, Group, Modal, MultiSelect, Select, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { OperatorRole, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { emailLike } from "../session/entry";
import { formErrors } from "../shared/formErrors";
import { SecretBox } from "../shared/SecretBox";
import { useAction } from "../shared/useAction";
import { useHomeZone } from "../stores/useHomeZone";
import { useTimes } from "../time/useTimes";
import { roles } from "./roles";

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
  const times = useTimes();
  const zone = useHomeZone();
  const [link, setLink] = useState<{ url: string; text: string }>();
  const form = useForm({
    initialValues: { email: "", role: "campaignManager" as OperatorRole, stores: [] as string[] },
    validate: {
      email: (email) => (emailLike(email) ? null : t.common.field.email),
      stores: (chosen, { role }) => (role === "storeManager" && chosen.length === 0 ? words.storesNeeded : null),
    },
  });
  const invite = useAction(
    (given: typeof form.values) => ask(http.POST("/api/operators", { body: { ...given, email: given.email.trim() } })),
    {
      stale: ["operators"],
      done: (made, given) =>
        setLink({ url: made.url, text: words.linkText(given.email, `${times.clock(made.expiresAtMs, zone)} (${times.zone(zone)})`) }),
      refused: (error) => {
        const errors = formErrors(error, t, (path) => path in form.values);
        form.setErrors(errors ?? {});
        return errors !== undefined;
      },
    },
  );
  if (link) return <SecretBox label={words.linkTitle} text={link.text} secret={link.url} />;
  return (
    <form onSubmit={form.onSubmit((given) => invite.mutate(given))} noValidate>
      <Stack gap="md">
        <TextInput label={t.session.email} type="email" data-autofocus {...form.getInputProps("email")} />
        <Select
          label={words.fields.role}
          data={roles.map((role) => ({ value: role, label: t.session.roles[role] }))}
          description={words.roleHints[form.values.role]}
          inputWrapperOrder={["label", "input", "description", "error"]}
          allowDeselect={false}
          {...form.getInputProps("role")}
        />
        <MultiSelect
          label={words.fields.stores}
          description={words.fields.storesHint}
          data={stores.map((store) => ({ value: store.id, label: store.name }))}
          searchable
          clearable
          limit={100}
          {...form.getInputProps("stores")}
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
