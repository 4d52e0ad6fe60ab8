import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Suspense, useDeferredValue, useMemo, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { TabletIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { lazyPart } from "../shared/lazyPart";
import { Page } from "../shared/Page";
import table from "../shared/Table.module.css";
import { useFleet, useToldFleet } from "./FleetProvider";
import { attention, inUse, isChoosable, select, tally } from "./fleet";
import { KioskFilters } from "./KioskFilters";
import { KioskList } from "./KioskList";
import { inSight, type Selection } from "./selection";
import { usePlacesOfFleet } from "./usePlacesOfFleet";

// What isn't there when the page is opened is fetched when somebody wants it.
const BulkBar = lazyPart(() => import("./BulkBar"), "BulkBar");
const PairModal = lazyPart(() => import("./PairModal"), "PairModal");
const StoreGrid = lazyPart(() => import("./StoreGrid"), "StoreGrid");

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
  const told = useToldFleet();
  const troubled = useMemo(() => attention(tally(told?.values() ?? [])), [told]);
  const chose = useSeen(chosen.length > 0);
  const paired = useSeen(search.pair !== undefined);

  return (
    <Page
      title={fleet ? words.title(troubled, total - counts.neverSeen, total) : t.common.nav.kiosks}
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
          <Suspense>{mayManage && chose && <BulkBar chosen={chosen} onClear={() => setSelection(new Set())} />}</Suspense>
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
          <Suspense>{rows.length > 0 && filter.view === "stores" && <StoreGrid rows={rows} places={places} />}</Suspense>
          {rows.length > 0 && filter.view !== "stores" && (
            <KioskList rows={rows} sort={filter.sort ?? "trouble"} mayManage={mayManage} selection={selection} onSelect={setSelection} />
          )}
        </>
      )}
      <Suspense>{mayManage && paired && <PairModal code={search.pair} onClose={() => pair(undefined)} />}</Suspense>
    </Page>
  );
}

/** Whether it was so once: what it brought stays, to end as it should. */
function useSeen(now: boolean): boolean {
  const [seen, setSeen] = useState(now);
  if (now && !seen) setSeen(true);
  return seen || now;
}
