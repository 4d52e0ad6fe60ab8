import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { useMay } from "../session/SessionContext";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { storesQuery } from "../stores/queries";
import { defaultZone } from "../time/zones";
import { useFleet } from "./FleetProvider";
import { KioskActions } from "./KioskActions";
import { KioskCommands } from "./KioskCommands";
import { KioskFacts } from "./KioskFacts";
import styles from "./KioskPage.module.css";
import { KioskPastLists } from "./KioskPastLists";
import { KioskProgram } from "./KioskProgram";
import { KioskSettings } from "./KioskSettings";
import { KioskShowing } from "./KioskShowing";
import { LayersExplained } from "./LayersExplained";
import { historyQuery, kioskQuery, pastQuery, programQuery } from "./queries";
import { StatusWord } from "./StatusMark";
import { UptimeStrip } from "./UptimeStrip";
import { useCommand } from "./useCommand";

/** The hours grow by the minute; what else is here is announced. */
const againMs = 30_000;

/** One tablet: how it is now and has been, what it holds, what was asked of it, and its settings. */
export function KioskPage() {
  const t = useTexts();
  const { id } = useParams({ from: "/tablets/$id" });
  const kiosk = useQuery(kioskQuery(id));
  const history = useQuery({ ...historyQuery(id), refetchInterval: againMs }).data;
  const program = useQuery({ ...programQuery(id), refetchInterval: 5_000 });
  const past = useQuery({
    ...pastQuery(id),
    refetchInterval: ({ state }) => (state.data?.commands[0]?.state === "sent" ? 2_000 : againMs),
  });
  const row = useFleet()?.get(id);
  const mayManage = useMay("manageKiosks");
  const stores = useQuery(storesQuery).data;
  const store = stores?.find((candidate) => candidate.id === kiosk.data?.storeId);
  const zone = store?.timeZone ?? defaultZone;
  const name = kiosk.data ? `${store?.name ?? ""} ${kiosk.data.name}`.trim() : t.common.nav.kiosks;
  const manages = mayManage && row !== undefined && row.status !== "retired";
  return (
    <Page
      title={name}
      crumbs={[{ label: t.common.nav.kiosks, to: "/tablets" }]}
      lead={row && <StatusWord status={row.status} />}
      actions={
        manages && (
          <>
            <CommandButtons kioskId={id} />
            <KioskActions row={row} />
          </>
        )
      }
    >
      <Fetched query={kiosk}>
        {(data) => (
          <div className={styles.columns}>
            <div className={styles.main}>
              {/* Before the store's hours are known, a night would look like a fault. */}
              {stores && <UptimeStrip history={history} pairedAtMs={data.pairedAtMs} zone={zone} open={store?.openingHours} />}
              <KioskShowing kioskId={id} storeId={data.storeId} row={row} program={program.data} zone={zone} />
              <KioskProgram query={program} zone={zone} />
              <KioskCommands query={past} zone={zone} />
              {past.data && <KioskPastLists past={past.data} stores={stores ?? []} zone={zone} />}
            </div>
            <aside className={styles.facts}>
              <LayersExplained row={row} />
              <KioskFacts kiosk={data} row={row} history={history} zone={zone} />
              <section className={styles.settings}>
                <h2>{t.kiosks.detail.settings}</h2>
                <KioskSettings key={data.id} kiosk={data} mayManage={mayManage && !data.retired} />
              </section>
            </aside>
          </div>
        )}
      </Fetched>
    </Page>
  );
}

function CommandButtons({ kioskId }: { kioskId: string }) {
  const { actions } = useTexts().kiosks;
  const command = useCommand(kioskId);
  return (
    <>
      <Button variant="default" loading={command.isPending} onClick={() => command.mutate("identify")}>
        {actions.identify}
      </Button>
      <Button variant="default" loading={command.isPending} onClick={() => command.mutate("reload")}>
        {actions.reload}
      </Button>
    </>
  );
}
