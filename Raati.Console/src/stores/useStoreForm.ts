import { useForm } from "@mantine/form";
import { ask, http } from "../api/http";
import type { StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { formErrors } from "../shared/formErrors";
import { useAction } from "../shared/useAction";
import { hoursFault } from "./hours";
import { emptyStore, fromStore, toRequest } from "./storeForm";

/** A store's form and its saving: a new store, or one that stands. What was changed can be taken back. */
export function useStoreForm(store: StoreView | undefined, done: (saved: StoreView) => void) {
  const t = useTexts();
  const form = useForm({
    initialValues: store ? fromStore(store) : emptyStore(),
    validate: {
      name: (name) => (name.trim() ? null : t.common.field.required),
      timeZone: (zone) => (zone ? null : t.common.field.required),
      memberCount: (n) => (Number.isInteger(Number(n)) && Number(n) >= 0 ? null : t.common.field.number),
      openingHours: (hours) => {
        const fault = hoursFault(hours);
        return fault ? t.stores.hours.faults[fault] : null;
      },
    },
  });
  const put = (id: string, given: typeof form.values) =>
    ask(http.PUT("/api/stores/{id}", { params: { path: { id } }, body: toRequest(given) }));
  const save = useAction(
    (given: typeof form.values) => (store ? put(store.id, given) : ask(http.POST("/api/stores", { body: toRequest(given) }))),
    {
      stale: ["stores", "kiosks"],
      say: (saved) => `${t.common.saved}: ${saved.name}`,
      undo: () => {
        if (!store) return undefined;
        const before = fromStore(store);
        return async () => {
          await put(store.id, before);
          form.setValues(before);
          form.resetDirty(before);
        };
      },
      done,
      refused: (error) => {
        const errors = formErrors(error, t, (path) => path in form.values);
        form.setErrors(errors ?? {});
        return errors !== undefined;
      },
    },
  );
  return { form, save };
}

export type StoreForm = ReturnType<typeof useStoreForm>["form"];
