import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo } from "react";
import { useTexts } from "../i18n/i18n";
import { TabletIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { useFleet } from "./FleetProvider";
import { attention, inUse, select, tally } from "./fleet";
import { KioskFilters } from "./KioskFilters";
import { KioskList } from "./KioskList";
import { PairModal } from "./PairModal";

export function KiosksPage() {
  const t = useTexts();
  const words = t.kiosks;
  const search = useSearch({ from: "/tablets" });
  const navigate = useNavigate({ from: "/tablets" });
  const mayManage = useMay("manageKiosks");
  const fleet = useFleet();
  const filter = useDeferredValue(search);
  const rows = useMemo(() => (fleet ? select(fleet.values(), filter) : []), [fleet, filter]);
  const counts = useMemo(() => tally(fleet?.values() ?? []), [fleet]);
  const stores = useMemo(() => new Set([...(fleet?.values() ?? [])].map((row) => row.storeId)).size, [fleet]);
  const pair = (code?: string) => void navigate({ search: (old) => ({ ...old, pair: code }), replace: !code });
  const total = inUse(counts);

  return (
    <Page
      title={fleet ? words.title(attention(counts), total) : t.common.nav.kiosks}
      lead={total > 0 ? words.lead(total, stores) : undefined}
      actions={mayManage && <Button onClick={() => pair("new")}>{words.pair.button}</Button>}
    >
      {!fleet && (
        <p className={table.none} role="status">
          {words.waiting}
        </p>
      )}
      {fleet?.size === 0 && (
        <Empty icon={<TabletIcon size={26} />} {...words.empty}>
          {mayManage && <Button onClick={() => pair("new")}>{words.pair.button}</Button>}
        </Empty>
      )}
      {fleet && fleet.size > 0 && (
        <>
          <KioskFilters counts={counts} fleet={fleet} />
          {rows.length > 0 ? <KioskList rows={rows} mayManage={mayManage} /> : <p className={table.none}>{words.noMatch}</p>}
        </>
      )}
      {mayManage && <PairModal code={search.pair} onClose={() => pair(undefined)} />}
    </Page>
  );
}
