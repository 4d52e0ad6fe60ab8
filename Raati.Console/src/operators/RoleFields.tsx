import { MultiSelect, Select } from "@mantine/core";
import type { GetInputPropsReturnType } from "@mantine/form";
import type { OperatorRole, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { roles } from "./roles";

interface RoleFieldsProps {
  role: OperatorRole;
  stores: readonly StoreView[];
  roleProps: GetInputPropsReturnType;
  storesProps: GetInputPropsReturnType;
}

/** What somebody may, and where. */
export function RoleFields({ role, stores, roleProps, storesProps }: RoleFieldsProps) {
  const t = useTexts();
  const words = t.operators;
  return (
    <>
      <Select
        label={words.fields.role}
        data={roles.map((one) => ({ value: one, label: t.session.roles[one] }))}
        description={words.roleHints[role]}
        inputWrapperOrder={["label", "input", "description", "error"]}
        allowDeselect={false}
        {...roleProps}
      />
      <MultiSelect
        label={words.fields.stores}
        description={words.fields.storesHint}
        data={stores.map((store) => ({ value: store.id, label: store.name }))}
        searchable
        clearable
        limit={100}
        {...storesProps}
      />
    </>
  );
}
