import type { CertificateView, PollResult } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { Facts } from "../shared/Facts";
import { useTimes } from "../time/useTimes";
import styles from "./MethodBox.module.css";
import { useFigures } from "./useFigures";

interface MethodBoxProps {
  result: PollResult;
  certificate: CertificateView | undefined;
  zone: string;
}

/** How the result came to be: what was counted and what was not, and what its ranges mean. */
export function MethodBox({ result, certificate, zone }: MethodBoxProps) {
  const t = useTexts();
  const words = t.results.method;
  const figures = useFigures();
  const times = useTimes();
  const { method } = result;
  const first = result.questions[0];
  const discarded = result.classes.filter((found) => found.class !== "counted");
  const lost = discarded.reduce((sum, found) => sum + found.count, 0);
  const counted = result.classes.reduce((sum, found) => sum + (found.class === "counted" ? found.count : 0), 0);
  const classes = discarded.map((found) => `${t.polls.classes[found.class]} ${figures.number(found.count)}`).join(", ");
  return (
    <section className={styles.method} aria-labelledby="method-title">
      <h2 id="method-title">{words.title}</h2>
      <Facts
        items={[
          [words.counted, words.countedOf(counted, method.ballots)],
          [
            words.discarded,
            `${lost > 0 ? words.discardedOf(lost, figures.share(lost / method.ballots), classes) : "0."} ${words.rule(method.ruleVersion, method.rapidRepeatSeconds)}`,
          ],
          [words.channels, result.channels.map((one) => `${words.channel[one.channel]} ${figures.number(one.answers)}`).join(", ")],
          [
            words.coverage,
            method.coverage != null
              ? words.coverageOf(
                  figures.share(method.coverage),
                  method.coverageSinceMs != null ? times.moment(method.coverageSinceMs, zone) : undefined,
                )
              : words.coverageUnknown,
          ],
          [words.secrecy, method.stepped ? words.stepped : words.exact],
          [words.range, method.ranges === "wilson" ? words.wilson(first?.options.length ?? 0) : words.sequence],
          [
            words.weights,
            first?.effectiveAnswers != null ? words.weightsOf(method.weightCap, figures.number(first.effectiveAnswers)) : words.noWeights,
          ],
          [words.nps, first?.netPromoter ? figures.figure(first.netPromoter.value) : undefined],
          [words.smiley, first?.smileyIndex ? figures.figure(first.smileyIndex.value) : undefined],
          [
            words.certificate,
            certificate && (
              <span key="certificate">
                {times.moment(certificate.certifiedAtMs, zone)}
                <br />
                <code>
                  sha-256 {certificate.ledgerDigest.slice(0, 8)} … {certificate.ledgerDigest.slice(-4)}
                </code>
              </span>
            ),
          ],
        ]}
      />
    </section>
  );
}
