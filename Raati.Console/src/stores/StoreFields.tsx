import { Autocomplete, NumberInput, Select, Stack, TextInput } from "@mantine/core";
import { useMemo } from "react";
import type { AreaView, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { zones } from "./storeForm";
import type { StoreForm } from "./useStoreForm";

interface StoreFieldsProps {
  form: StoreForm;
  stores: readonly StoreView[];
  areas: readonly AreaView[];
  readOnly?: boolean;
  fresh?: boolean;
}

/** What a store is called, where it is, and how many own it. */
export function StoreFields({ form, stores, areas, readOnly = false, fresh = false }: StoreFieldsProps) {
  const { fields } = useTexts().stores;
  const formats = useMemo(() => [...new Set(stores.map((other) => other.format).filter(Boolean))].sort(), [stores]);
  const zoneList = useMemo(zones, []);
  return (
    <Stack gap="md">
      <TextInput label={fields.name} maxLength={100} data-autofocus={fresh || undefined} {...form.getInputProps("name")} />
      <TextInput label={fields.number} description={fields.numberHint} maxLength={40} {...form.getInputProps("number")} />
      <Select
        label={fields.area}
        placeholder={fields.noArea}
        data={areas.map((area) => ({ value: area.id, label: area.name }))}
        clearable={!readOnly}
        searchable
        disabled={readOnly}
        {...form.getInputProps("areaId")}
      />
      <Autocomplete
        label={fields.format}
        description={fields.formatHint}
        data={formats}
        maxLength={40}
        disabled={readOnly}
        {...form.getInputProps("format")}
      />
      <Select label={fields.zone} data={zoneList} searchable limit={60} disabled={readOnly} {...form.getInputProps("timeZone")} />
      <NumberInput
        label={fields.members}
        description={fields.membersHint}
        min={0}
        max={10_000_000}
        allowDecimal={false}
        thousandSeparator=" "
        {...form.getInputProps("memberCount")}
      />
    </Stack>
  );
}
