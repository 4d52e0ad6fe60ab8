import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { ask, http } from "../api/http";
import type { AreaView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { fieldWords } from "../shared/faultWords";
import { useAction } from "../shared/useAction";
import styles from "./StoresPage.module.css";

/** Areas are few and only have a name: one list, changed in place. */
export function AreasModal({ areas, opened, onClose }: { areas: readonly AreaView[]; opened: boolean; onClose(): void }) {
  const t = useTexts();
  return (
    <Modal opened={opened} onClose={onClose} title={t.stores.areas.title} closeButtonProps={{ "aria-label": t.common.close }}>
      {areas.length === 0 && <p>{t.stores.areas.empty}</p>}
      <ul className={styles.areas}>
        {areas.map((area) => (
          <li key={area.id}>
            <AreaForm area={area} />
          </li>
        ))}
        <li>
          <AreaForm />
        </li>
      </ul>
    </Modal>
  );
}

function AreaForm({ area }: { area?: AreaView }) {
  const t = useTexts();
  const words = t.stores.areas;
  const [name, setName] = useState(area?.name ?? "");
  const [refusal, setRefusal] = useState<string>();
  const save = useAction(
    (body: { name: string }) =>
      area ? ask(http.PUT("/api/areas/{id}", { params: { path: { id: area.id } }, body })) : ask(http.POST("/api/areas", { body })),
    {
      stale: ["stores"],
      say: (saved) => `${t.common.saved}: ${saved.name}`,
      done: () => !area && setName(""),
      refused: (error) => {
        const said = fieldWords(error, t).name;
        setRefusal(said);
        return said !== undefined;
      },
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(undefined);
    if (name.trim()) save.mutate({ name: name.trim() });
    else setRefusal(t.common.field.required);
  };
  return (
    <form className={styles.area} onSubmit={submit} noValidate>
      <TextInput
        aria-label={area ? words.rename(area.name) : words.name}
        placeholder={area ? undefined : words.name}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={refusal}
        maxLength={100}
      />
      <Button type="submit" variant="default" loading={save.isPending} disabled={area !== undefined && name.trim() === area.name}>
        {area ? t.common.save : words.add}
      </Button>
    </form>
  );
}
