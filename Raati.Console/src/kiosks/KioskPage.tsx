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
import { KioskFacts } from "./KioskFacts";
import styles from "./KioskPage.module.css";
import { KioskSettings } from "./KioskSettings";
import { kioskQuery } from "./queries";
import { StatusWord } from "./StatusMark";

/** One tablet: how it is now, and its settings. */
export function KioskPage() {
  const t = useTexts();
  const { id } = useParams({ from: "/tablets/$id" });
  const kiosk = useQuery(kioskQuery(id));
  const row = useFleet()?.get(id);
  const mayManage = useMay("manageKiosks");
  const store = useQuery(storesQuery).data?.find((candidate) => candidate.id === kiosk.data?.storeId);
  const name = kiosk.data ? `${store?.name ?? ""} ${kiosk.data.name}`.trim() : t.common.nav.kiosks;
  return (
    <Page
      title={name}
      crumbs={[{ label: t.common.nav.kiosks, to: "/tablets" }]}
      lead={row && <StatusWord status={row.status} />}
      actions={mayManage && row && row.status !== "retired" && <KioskActions row={row} />}
    >
      <Fetched query={kiosk}>
        {(data) => (
          <div className={styles.columns}>
            <section className={styles.main}>
              <h2>{t.kiosks.detail.settings}</h2>
              <KioskSettings key={data.id} kiosk={data} mayManage={mayManage && !data.retired} />
            </section>
            <aside className={styles.facts}>
              <h2>{t.kiosks.detail.layers}</h2>
              <KioskFacts kiosk={data} row={row} zone={store?.timeZone ?? defaultZone} />
            </aside>
          </div>
        )}
      </Fetched>
    </Page>
  );
}
