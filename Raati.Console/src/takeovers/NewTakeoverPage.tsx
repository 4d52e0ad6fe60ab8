import { useQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { useMay } from "../session/SessionContext";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { bestText } from "../shared/localized";
import { Page } from "../shared/Page";
import { storesQuery } from "../stores/queries";
import { homeZone } from "../time/zones";
import { templateNames } from "./choices";
import { TakeoverComposer } from "./TakeoverComposer";
import styles from "./Takeovers.module.css";
import { templates } from "./templates";

/** First what it is about; then the words, which are there already. */
export function NewTakeoverPage() {
  const t = useTexts();
  const { template } = useSearch({ from: "/urgent/new" });
  const stores = useQuery(storesQuery);
  const mayGive = useMay("giveTakeovers");
  if (!mayGive) return <Empty alone title={t.common.problem.forbidden} text="" />;
  if (!template) return <Templates />;
  return (
    <Fetched alone query={stores}>
      {(all) => <TakeoverComposer key={template} template={template} zone={homeZone(all)} />}
    </Fetched>
  );
}

function Templates() {
  const { takeovers: words, common } = useTexts();
  return (
    <Page title={words.choose} lead={words.chooseLead} crumbs={[{ label: common.nav.takeovers, to: "/urgent" }]}>
      <ul className={styles.templates}>
        {templateNames.map((name) => (
          <li key={name}>
            <Link to="/urgent/new" search={{ template: name }} className={styles.template} data-color={templates[name].color}>
              <b>{words.kinds[name]}</b>
              <span>{words.about[name]}</span>
              <small lang="fi">{bestText(templates[name].title, "fi")}</small>
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
