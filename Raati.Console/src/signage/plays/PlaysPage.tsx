import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../../i18n/i18n";
import { PlaysIcon } from "../../look/icons";
import { Empty } from "../../shared/Empty";
import { Fetched } from "../../shared/Fetched";
import { Page } from "../../shared/Page";
import { PlayFilters } from "./PlayFilters";
import styles from "./Plays.module.css";
import { PlaysSummary } from "./PlaysSummary";
import { PlaysTable } from "./PlaysTable";
import { exportAddress, playsQuery } from "./playsQuery";

/** Proof of play: what stood on the glass, beside what should have. The question stands in the address. */
export function PlaysPage() {
  const { plays: words } = useTexts();
  const search = useSearch({ from: "/plays" });
  const navigate = useNavigate({ from: "/plays" });
  const report = useInfiniteQuery(playsQuery(search));
  const lines = report.data?.pages.flatMap((page) => page.lines) ?? [];
  const newest = report.data?.pages[0];
  const narrowed = Object.keys(search).length > 0;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button variant="default" component="a" href={exportAddress(search)} download>
          {words.export}
        </Button>
      }
    >
      <PlayFilters />
      <Fetched query={report}>
        {() =>
          newest === undefined || lines.length === 0 ? (
            <Empty icon={<PlaysIcon size={26} />} {...words.empty}>
              {narrowed && (
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  {words.clear}
                </Button>
              )}
            </Empty>
          ) : (
            <>
              <PlaysSummary report={newest} />
              <PlaysTable by={search.by ?? "campaign"} lines={lines} report={newest} />
              {report.hasNextPage && (
                <div className={styles.foot}>
                  <Button variant="default" loading={report.isFetchingNextPage} onClick={() => void report.fetchNextPage()}>
                    {words.more}
                  </Button>
                </div>
              )}
            </>
          )
        }
      </Fetched>
    </Page>
  );
}
