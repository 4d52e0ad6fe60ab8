import { Button, Select } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { VoiceIcon } from "../look/icons";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { storesQuery } from "../stores/queries";
import { defaultZone } from "../time/zones";
import { FeedbackItem } from "./FeedbackItem";
import styles from "./FeedbackPage.module.css";
import { feedbackQuery } from "./queries";

export function FeedbackPage() {
  const t = useTexts();
  const words = t.feedback;
  const { store } = useSearch({ from: "/feedback" });
  const navigate = useNavigate({ from: "/feedback" });
  const stores = useQuery(storesQuery).data ?? [];
  const feedback = useInfiniteQuery(feedbackQuery(store));
  const zones = new Map(stores.map((candidate) => [candidate.id, candidate.timeZone]));
  const items = feedback.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={words.title} lead={words.lead}>
      <div className={styles.tools}>
        <Select
          aria-label={words.store}
          placeholder={words.allStores}
          data={stores.map((candidate) => ({ value: candidate.id, label: candidate.name }))}
          searchable
          clearable
          limit={100}
          value={store ?? null}
          onChange={(chosen) => void navigate({ search: chosen ? { store: chosen } : {}, replace: true })}
        />
      </div>
      <Fetched query={feedback}>
        {() =>
          items.length === 0 ? (
            <Empty icon={<VoiceIcon size={26} />} title={words.empty.title} text={store ? words.emptyStore : words.empty.text} />
          ) : (
            <>
              <ul className={styles.list}>
                {items.map((item) => (
                  <FeedbackItem key={item.id} feedback={item} zone={zones.get(item.storeId) ?? defaultZone} />
                ))}
              </ul>
              <div className={styles.more}>
                {feedback.hasNextPage ? (
                  <Button variant="default" loading={feedback.isFetchingNextPage} onClick={() => void feedback.fetchNextPage()}>
                    {words.older}
                  </Button>
                ) : (
                  <p>{words.end}</p>
                )}
              </div>
            </>
          )
        }
      </Fetched>
    </Page>
  );
}
