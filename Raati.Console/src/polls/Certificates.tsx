import type { CertificateView, PollView } from "../api/types";
import { useSpeech } from "../i18n/i18n";
import { bars } from "../results/result";
import { Facts } from "../shared/Facts";
import { bestText } from "../shared/localized";
import { useTimes } from "../time/useTimes";
import styles from "./Certificates.module.css";

/** Certified results, the latest first. */
export function Certificates({ poll, certificates, zone }: { poll: PollView; certificates: readonly CertificateView[]; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.polls.certificate;
  const times = useTimes();
  const latestFirst = [...certificates].sort((a, b) => b.revision - a.revision);
  return (
    <section className={styles.certificates} aria-labelledby="certificates-title">
      <h2 id="certificates-title">{t.polls.page.certificates}</h2>
      {latestFirst.map((certificate) => (
        <article key={certificate.revision} className={styles.certificate} aria-label={words.revision(certificate.revision)}>
          <h3>
            {words.revision(certificate.revision)} <span>{t.polls.result.counted(certificate.answers)}</span>
          </h3>
          <Facts
            items={[
              ...poll.content.questions.map(
                (question) =>
                  [
                    bestText(question.text, language),
                    bars(question, certificate.counts, (id) =>
                      bestText(question.options.find((option) => option.id === id)?.text ?? {}, language),
                    )
                      .map((bar) => `${bar.name} ${bar.votes.toLocaleString(language)}`)
                      .join(", "),
                  ] as const,
              ),
              ...(certificate.withheld ? [[t.polls.page.result, words.withheld(certificate.withheld)] as const] : []),
              [words.at, `${times.moment(certificate.certifiedAtMs, zone)}, ${times.zone(zone)}`],
              [
                words.classes,
                certificate.classes.map((found) => `${t.polls.classes[found.class]} ${found.count.toLocaleString(language)}`).join(", "),
              ],
              [words.digest, <code key="digest">{certificate.ledgerDigest}</code>],
              [
                t.common.nav.kiosks,
                `${words.missing(certificate.kiosksMissing)}${certificate.kiosksParked ? ` ${words.parked(certificate.kiosksParked)}` : ""}`,
              ],
            ]}
          />
        </article>
      ))}
    </section>
  );
}
