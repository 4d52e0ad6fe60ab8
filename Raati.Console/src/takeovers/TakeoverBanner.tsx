import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../i18n/i18n";
import { RightIcon, UrgentIcon } from "../look/icons";
import { bestText } from "../shared/localized";
import { useTimes } from "../time/useTimes";
import { Counter } from "./Counter";
import { takeoversQuery } from "./queries";
import { inOrder } from "./state";
import styles from "./TakeoverBanner.module.css";

/** What is over everything on the tablets stands over everything here too, until it is taken off. */
export function TakeoverBanner({ now, zone }: { now: number; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.takeovers;
  const times = useTimes();
  const { up } = inOrder(useQuery(takeoversQuery).data ?? [], now);
  if (up.length === 0) return null;
  return (
    <ul className={styles.banners} aria-label={words.title(up.length)}>
      {up.map((one) => (
        <li key={one.id}>
          <Link to="/urgent/$id" params={{ id: one.id }} className={styles.banner}>
            <UrgentIcon size={20} />
            <span>
              <b>{words.isUp(bestText(one.content.title, language))}</b>
              <small>
                <Counter id={one.id} />. {words.since(times.moment(one.givenAtMs, zone))}
              </small>
            </span>
            <RightIcon size={16} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
