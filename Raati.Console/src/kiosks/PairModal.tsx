import { Button, Group, Modal, Select, Stack, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ask, http } from "../api/http";
import { ApiProblem } from "../api/problem";
import type { Touchpoint } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { covers } from "../session/permissions";
import { useMe } from "../session/SessionContext";
import { formErrors } from "../shared/formErrors";
import { useAction } from "../shared/useAction";
import { storesQuery } from "../stores/queries";
import { cleanCode, codeFromLink } from "./pairing";
import { TabletAddress } from "./TabletAddress";
import { useTouchpoints } from "./useTouchpoints";

/** Approves a tablet by the code it shows. */
export function PairModal({ code, onClose }: { code: string | undefined; onClose(): void }) {
  const t = useTexts();
  return (
    <Modal opened={code !== undefined} onClose={onClose} title={t.kiosks.pair.title} closeButtonProps={{ "aria-label": t.common.close }}>
      {code !== undefined && <PairForm key={code} code={codeFromLink(code)} onClose={onClose} />}
    </Modal>
  );
}

function PairForm({ code, onClose }: { code: string; onClose(): void }) {
  const t = useTexts();
  const me = useMe();
  const { pair, fields } = t.kiosks;
  const stores = useQuery(storesQuery);
  const own = (stores.data ?? []).filter((store) => covers(me, store.id));
  const touchpoints = useTouchpoints();
  const form = useForm({
    initialValues: { code, storeId: null as string | null, name: "", touchpoint: "entrance" as Touchpoint, tags: [] as string[] },
    validate: {
      code: (typed) => (cleanCode(typed).length === 6 ? null : pair.codeHint),
      storeId: (id) => (id ? null : t.common.field.required),
      name: (name) => (name.trim() ? null : t.common.field.required),
    },
  });
  const approve = useAction(
    ({ code: typed, storeId, name, touchpoint, tags }: typeof form.values) =>
      ask(
        http.POST("/api/pairings/{code}/approve", {
          params: { path: { code: cleanCode(typed) } },
          body: { storeId: storeId ?? "", name: name.trim(), touchpoint, tags },
        }),
      ),
    {
      stale: ["kiosks", "stores"],
      say: (kiosk) => pair.done(kiosk.name),
      done: onClose,
      refused: (error) => {
        const gone = error instanceof ApiProblem && (error.status === 404 || error.status === 410);
        const errors = gone ? { code: pair.expired } : formErrors(error, t, (path) => path in form.values);
        form.setErrors(errors ?? {});
        return errors !== undefined;
      },
    },
  );
  if (stores.data?.length === 0)
    return (
      <p>
        {pair.noStores}{" "}
        <Link to="/stores" search={{ edit: "new" }}>
          {t.stores.add}
        </Link>
      </p>
    );
  return (
    <form onSubmit={form.onSubmit((given) => approve.mutate(given))} noValidate>
      <Stack gap="md">
        {!code && <TabletAddress />}
        <TextInput
          label={pair.code}
          description={pair.codeHint}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          styles={{ input: { fontSize: 22, letterSpacing: "0.16em", height: 48 } }}
          {...(code ? {} : { "data-autofocus": true })}
          {...form.getInputProps("code")}
          onChange={(event) => form.setFieldValue("code", cleanCode(event.target.value))}
        />
        <Select
          label={fields.store}
          data={own.map((store) => ({ value: store.id, label: store.name }))}
          searchable
          limit={100}
          openOnFocus={false}
          {...(code ? { "data-autofocus": true } : {})}
          {...form.getInputProps("storeId")}
        />
        <TextInput label={fields.name} description={fields.nameHint} maxLength={60} {...form.getInputProps("name")} />
        <Select label={fields.touchpoint} data={touchpoints} allowDeselect={false} {...form.getInputProps("touchpoint")} />
        <TagsInput label={fields.tags} description={fields.tagsHint} maxTags={20} {...form.getInputProps("tags")} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.common.cancel}
          </Button>
          <Button type="submit" loading={approve.isPending}>
            {pair.approve}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
