import { useTexts } from "../i18n/i18n";
import { Page } from "../shared/Page";
import styles from "./GuidePage.module.css";

/** The console told in a page: what each place is for. */
export function GuidePage() {
  const { guide } = useTexts();
  return (
    <Page title={guide.title} lead={guide.lead}>
      <div className={styles.guide}>
        {guide.parts.map(({ title, text }) => (
          <section key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </section>
        ))}
      </div>
    </Page>
  );
}
