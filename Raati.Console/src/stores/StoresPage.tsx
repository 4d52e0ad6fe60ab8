import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTexts } from "../i18n/i18n";
import { SearchIcon, StoreIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { AreasModal } from "./AreasModal";
import { areasQuery, storesQuery } from "./queries";
import { StoreModal } from "./StoreModal";
import styles from "./StoresPage.module.css";
import { StoresTable } from "./StoresTable";

export function StoresPage() {
  const t = useTexts();
  const search = useSearch({ from: "/stores" });
  const navigate = useNavigate({ from: "/stores" });
  const mayManage = useMay("manageStores");
  const stores = useQuery(storesQuery);
  const areas = useQuery(areasQuery).data ?? [];
  const [areasOpen, setAreasOpen] = useState(false);
  const edit = (id?: string) => void navigate({ search: (old) => ({ ...old, edit: id }), replace: !id });
  const kiosks = stores.data?.reduce((sum, store) => sum + store.kiosks, 0) ?? 0;

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
            <Button onClick={() => edit("new")}>{t.stores.add}</Button>
          </>
        )
      }
    >
      <Fetched query={stores}>
        {(all) =>
          all.length === 0 ? (
            <Empty icon={<StoreIcon size={26} />} {...t.stores.empty}>
              {mayManage && <Button onClick={() => edit("new")}>{t.stores.add}</Button>}
            </Empty>
          ) : (
            <>
              <div className={styles.tools}>
                <TextInput
                  type="search"
                  aria-label={t.stores.search}
                  placeholder={t.stores.search}
                  leftSection={<SearchIcon size={16} />}
                  value={search.q ?? ""}
                  onChange={(event) => void navigate({ search: (old) => ({ ...old, q: event.target.value || undefined }), replace: true })}
                />
              </div>
              <StoresTable stores={all} areas={areas} q={search.q} onEdit={mayManage ? edit : undefined} />
            </>
          )
        }
      </Fetched>
      {mayManage && <AreasModal areas={areas} opened={areasOpen} onClose={() => setAreasOpen(false)} />}
      {mayManage && stores.data && <StoreModal id={search.edit} stores={stores.data} areas={areas} onClose={() => edit(undefined)} />}
    </Page>
  );
}
