import { Button } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { VoiceIcon } from "../look/icons";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { storesQuery } from "../stores/queries";
import { defaultZone } from "../time/zones";
import { FeedbackDetail } from "./FeedbackDetail";
import { FeedbackFilters } from "./FeedbackFilters";
import { FeedbackList } from "./FeedbackList";
import styles from "./FeedbackPage.module.css";
import { feedbackQuery, feedbackSummaryQuery } from "./queries";
import { useKept } from "./useKept";

/** The inbox beside the one that is open. What arrives while somebody reads comes to the top of it by itself. */
export function FeedbackPage() {
  const words = useTexts().feedback;
  const search = useSearch({ from: "/feedback" });
  const navigate = useNavigate({ from: "/feedback" });
  const stores = useQuery(storesQuery).data ?? [];
  const counts = useQuery(feedbackSummaryQuery).data;
  const feedback = useInfiniteQuery(feedbackQuery(search));
  const zones = new Map(stores.map((candidate) => [candidate.id, candidate.timeZone]));
  const found = feedback.data?.pages.flatMap((page) => page.items) ?? [];
  const { id: opened, ...filter } = search;
  const items = useKept(found, opened, JSON.stringify(filter));
  const narrowed = Boolean(search.store || search.mood || search.category || search.mine || (search.status && search.status !== "unread"));
  const none = counts && counts.unread + counts.open + counts.done === 0;
  return (
    <Page title={counts && !none ? words.title(counts.unread) : words.list} lead={words.lead}>
      {!none && <FeedbackFilters stores={stores} />}
      <Fetched query={feedback}>
        {() =>
          // The last one that was narrowed to may be taken up while it is read: it stays open.
          items.length === 0 && !search.id ? (
            <Empty
              icon={<VoiceIcon size={26} />}
              {...(none ? words.empty : narrowed ? { title: words.noMatch.title, text: "" } : words.noneUnread)}
            >
              {narrowed && (
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  {words.noMatch.clear}
                </Button>
              )}
            </Empty>
          ) : (
            <div className={styles.columns} data-open={search.id !== undefined}>
              <FeedbackList
                items={items}
                chosen={search.id}
                onOlder={feedback.hasNextPage ? () => void feedback.fetchNextPage() : undefined}
                busy={feedback.isFetchingNextPage}
              />
              <div className={styles.open}>
                {search.id ? (
                  <FeedbackDetail id={search.id} zoneOf={(storeId) => zones.get(storeId) ?? defaultZone} />
                ) : (
                  <p className={styles.choose}>
                    {words.choose} <span>{words.chooseKeys}</span>
                  </p>
                )}
              </div>
            </div>
          )
        }
      </Fetched>
    </Page>
  );
}
