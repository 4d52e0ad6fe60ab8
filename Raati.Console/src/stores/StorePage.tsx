import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useRef } from "react";
import type { AreaView, StoreView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { StoreIcon } from "../look/icons";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Facts } from "../shared/Facts";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { useUnsaved } from "../shared/useUnsaved";
import { useNow } from "../time/useNow";
import { useTimes } from "../time/useTimes";
import { writeClock } from "../time/written";
import { HoursEditor } from "./HoursEditor";
import { openNow } from "./openNow";
import { areasQuery, storesQuery } from "./queries";
import { StoreFields } from "./StoreFields";
import styles from "./StorePage.module.css";
import { useStoreForm } from "./useStoreForm";

/** One store: what it is, when it is open, and what stands in it. */
export function StorePage() {
  const { t } = useSpeech();
  const { id } = useParams({ from: "/stores/$id" });
  const stores = useQuery(storesQuery);
  const areas = useQuery(areasQuery);
  return (
    <Fetched alone query={stores}>
      {(all) => (
        <Fetched alone query={areas}>
          {(known) => {
            const store = all.find((candidate) => candidate.id === id);
            return store ? (
              <Store key={id} store={store} stores={all} areas={known} />
            ) : (
              <Page title={t.common.nav.stores} crumbs={[{ label: t.common.nav.stores, to: "/stores" }]}>
                <Empty icon={<StoreIcon size={26} />} title={t.stores.page.missing} text={t.common.notFound.text} />
              </Page>
            );
          }}
        </Fetched>
      )}
    </Fetched>
  );
}

function Store({ store, stores, areas }: { store: StoreView; stores: readonly StoreView[]; areas: readonly AreaView[] }) {
  const { t, language } = useSpeech();
  const mayManage = useMay("manageStores");
  const form = useRef<HTMLFormElement>(null);
  const edited = useStoreForm(store, () => edited.form.resetDirty());
  useUnsaved(edited.form.isDirty() ? "written" : "clean");
  return (
    <Page
      title={store.name}
      crumbs={[{ label: t.common.nav.stores, to: "/stores" }]}
      lead={<OpenNow store={store} />}
      actions={
        mayManage && (
          <Button loading={edited.save.isPending} disabled={!edited.form.isDirty()} onClick={() => form.current?.requestSubmit()}>
            {t.common.save}
          </Button>
        )
      }
    >
      <form ref={form} onSubmit={edited.form.onSubmit((given) => edited.save.mutate(given))} noValidate className={styles.columns}>
        <fieldset className={styles.main} disabled={!mayManage}>
          <section className={styles.fields}>
            <StoreFields form={edited.form} stores={stores} areas={areas} readOnly={!mayManage} />
          </section>
          <section>
            <h2>{t.stores.hours.title}</h2>
            <HoursEditor
              value={edited.form.getValues().openingHours}
              error={edited.form.errors.openingHours}
              onChange={(hours) => edited.form.setFieldValue("openingHours", hours)}
            />
          </section>
        </fieldset>
        <aside className={styles.side}>
          <h2>{t.stores.page.facts}</h2>
          <Facts
            items={[
              [
                t.stores.columns.kiosks,
                <Link key="tablets" to="/tablets" search={{ store: store.id }}>
                  {t.stores.page.tablets(store.kiosks)}
                </Link>,
              ],
              [t.stores.columns.members, store.memberCount.toLocaleString(language)],
              [
                t.common.nav.feedback,
                <Link key="feedback" to="/feedback" search={{ store: store.id }}>
                  {t.stores.page.feedback}
                </Link>,
              ],
            ]}
          />
        </aside>
      </form>
    </Page>
  );
}

/** Whether it is open this minute, by its own clock. */
function OpenNow({ store }: { store: StoreView }) {
  const { t, language } = useSpeech();
  const times = useTimes();
  const now = useNow();
  const state = openNow(store.openingHours, store.timeZone, now);
  const words = t.stores.page;
  const said = !state ? words.hoursUnknown : state.closes ? words.openUntil(writeClock(state.closes, language)) : words.closedNow;
  return (
    <>
      {words.now} {times.clock(now, store.timeZone)} ({times.zone(store.timeZone)}): {said}
    </>
  );
}
