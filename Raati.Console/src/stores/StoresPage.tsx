import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import type { AreaView, StoreView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { StoreIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { AreasModal } from "./AreasModal";
import { findStores } from "./find";
import { areasQuery, storesQuery } from "./queries";
import { StoreFilters } from "./StoreFilters";
import { StoreModal } from "./StoreModal";
import { StoresTable } from "./StoresTable";

const none: AreaView[] = [];

export function StoresPage() {
  const t = useTexts();
  const search = useSearch({ from: "/stores" });
  const navigate = useNavigate({ from: "/stores" });
  const mayManage = useMay("manageStores");
  const stores = useQuery(storesQuery);
  const areas = useQuery(areasQuery).data ?? none;
  const [areasOpen, setAreasOpen] = useState(false);
  const edit = (id?: string) => void navigate({ search: (old) => ({ ...old, edit: id }), replace: !id });
  const kiosks = stores.data?.reduce((sum, store) => sum + store.kiosks, 0) ?? 0;
  const importButton = (
    <Button variant="default" component={Link} to="/stores/import">
      {t.stores.import.button}
    </Button>
  );

  return (
    <Page
      title={stores.data?.length ? t.stores.title(stores.data.length) : t.common.nav.stores}
      lead={stores.data?.length ? t.stores.lead(areas.length, kiosks) : undefined}
      actions={
        mayManage && (
          <>
            <Button variant="default" onClick={() => setAreasOpen(true)}>
              {t.stores.areas.manage}
            </Button>
            {importButton}
            <Button onClick={() => edit("new")}>{t.stores.add}</Button>
          </>
        )
      }
    >
      <Fetched query={stores}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<StoreIcon size={26} />} {...t.stores.empty}>
              {mayManage && importButton}
            </Empty>
          ) : (
            <List stores={all} areas={areas} />
          )
        }
      </Fetched>
      {mayManage && <AreasModal areas={areas} opened={areasOpen} onClose={() => setAreasOpen(false)} />}
      {mayManage && stores.data && (
        <StoreModal opened={search.edit === "new"} stores={stores.data} areas={areas} onClose={() => edit(undefined)} />
      )}
    </Page>
  );
}

function List({ stores, areas }: { stores: readonly StoreView[]; areas: readonly AreaView[] }) {
  const words = useTexts().stores;
  const filter = useDeferredValue(useSearch({ from: "/stores" }));
  const areaNames = useMemo(() => new Map(areas.map((area) => [area.id, area.name])), [areas]);
  const shown = useMemo(() => findStores(stores, areaNames, filter), [stores, areaNames, filter]);
  return (
    <>
      <StoreFilters stores={stores} areas={areas} shown={shown.length} />
      {shown.length > 0 ? <StoresTable stores={shown} areaNames={areaNames} /> : <p className={table.none}>{words.noMatch}</p>}
    </>
  );
}
