import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useSpeech } from "../../i18n/i18n";
import { percents } from "../../shared/percent";
import { useNow } from "../../time/useNow";
import { toWallClock } from "../../time/zones";
import { shareOf } from "./figures";
import styles from "./Plays.module.css";
import { dayOfCampaignQuery } from "./playsQuery";
import { useExpectedFrom } from "./useExpectedFrom";

/** What a campaign was played today, in one line. */
export function PlaysToday({ campaignId, zone }: { campaignId: string; zone: string }) {
  const { t, language } = useSpeech();
  const words = t.plays;
  const today = toWallClock(useNow(60_000), zone).date;
  const total = useQuery(dayOfCampaignQuery(campaignId, today)).data?.total;
  const later = useExpectedFrom({ fromDate: today, untilDate: today });
  if (!total) return null;
  const known = later(total, {});
  const share = shareOf(total);
  return (
    <p className={styles.today}>
      {words.today(total.plays, share === undefined ? undefined : percents(language)(share / 100))}
      {known !== undefined && `, ${words.expectedLater(known)}`}
      {" · "}
      <Link to="/plays" search={{ by: "slide", campaign: campaignId }}>
        {words.todayLink}
      </Link>
    </p>
  );
}
