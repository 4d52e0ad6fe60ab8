import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { TabletIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { BulkBar } from "./BulkBar";
import { useFleet } from "./FleetProvider";
import { attention, inUse, isChoosable, select, tally } from "./fleet";
import { KioskFilters } from "./KioskFilters";
import { KioskList } from "./KioskList";
import { PairModal } from "./PairModal";
import { StoreGrid } from "./StoreGrid";
import { inSight, type Selection } from "./selection";
import { usePlacesOfFleet } from "./usePlacesOfFleet";

export function KiosksPage() {
  const t = useTexts();
  const words = t.kiosks;
  const search = useSearch({ from: "/tablets" });
  const navigate = useNavigate({ from: "/tablets" });
  const mayManage = useMay("manageKiosks");
  const fleet = useFleet();
  const places = usePlacesOfFleet();
  const filter = useDeferredValue(search);
  const [selection, setSelection] = useState<Selection>(new Set());
  const rows = useMemo(() => (fleet ? select(fleet.values(), filter, places.areaOf) : []), [fleet, filter, places.areaOf]);
  const counts = useMemo(() => tally(fleet?.values() ?? []), [fleet]);
  const stores = useMemo(() => new Set([...(fleet?.values() ?? [])].map((row) => row.storeId)).size, [fleet]);
  const chosen = useMemo(
    () =>
      selection.size === 0
        ? []
        : inSight(
            selection,
            rows.filter(isChoosable).map((row) => row.kioskId),
          ),
    [selection, rows],
  );
  const pair = (code?: string) => void navigate({ search: (old) => ({ ...old, pair: code }), replace: !code });
  const total = inUse(counts);

  return (
    <Page
      title={fleet ? words.title(attention(counts), total - counts.neverSeen, total) : t.common.nav.kiosks}
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
          <KioskFilters counts={counts} fleet={fleet} places={places} shown={rows.length} />
          {mayManage && <BulkBar chosen={chosen} onClear={() => setSelection(new Set())} />}
          {rows.length === 0 && (
            <div className={table.none}>
              <p>{words.noMatch}</p>
              <Button
                variant="subtle"
                onClick={() => void navigate({ search: (old) => ({ view: old.view, sort: old.sort }), replace: true })}
              >
                {words.clearFilters}
              </Button>
            </div>
          )}
          {rows.length > 0 && filter.view === "stores" && <StoreGrid rows={rows} places={places} />}
          {rows.length > 0 && filter.view !== "stores" && (
            <KioskList rows={rows} sort={filter.sort ?? "trouble"} mayManage={mayManage} selection={selection} onSelect={setSelection} />
          )}
        </>
      )}
      {mayManage && <PairModal code={search.pair} onClose={() => pair(undefined)} />}
    </Page>
  );
}
