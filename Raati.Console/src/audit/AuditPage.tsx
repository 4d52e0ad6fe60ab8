import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTexts } from "../i18n/i18n";
import { LogIcon } from "../look/icons";
import { Empty } from "../shared/Empty";
import { Fetched } from "../shared/Fetched";
import { Page } from "../shared/Page";
import { useHomeZone } from "../stores/useHomeZone";
import styles from "./Audit.module.css";
import { AuditFilters } from "./AuditFilters";
import { AuditTable } from "./AuditTable";
import { auditFilter, exportAddress } from "./filter";
import { auditQuery } from "./queries";

/** Who changed what and when. What happens while somebody reads comes to the top of it by itself. */
export function AuditPage() {
  const t = useTexts();
  const words = t.audit;
  const search = useSearch({ from: "/audit" });
  const navigate = useNavigate({ from: "/audit" });
  const zone = useHomeZone();
  const filter = auditFilter(search, zone);
  const log = useInfiniteQuery(auditQuery(filter));
  const lines = log.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Boolean(search.who || search.kind || search.from || search.to);
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button variant="default" component="a" href={exportAddress(filter)} download>
          {words.export}
        </Button>
      }
    >
      <AuditFilters />
      <Fetched query={log}>
        {() =>
          lines.length === 0 ? (
            <Empty icon={<LogIcon size={26} />} {...(narrowed ? words.noMatch : words.empty)}>
              {narrowed && (
                <Button variant="default" onClick={() => void navigate({ search: {} })}>
                  {words.noMatch.clear}
                </Button>
              )}
            </Empty>
          ) : (
            <>
              <AuditTable lines={lines} zone={zone} />
              <div className={styles.foot}>
                {log.hasNextPage ? (
                  <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
                    {words.older}
                  </Button>
                ) : (
                  words.end
                )}
              </div>
            </>
          )
        }
      </Fetched>
    </Page>
  );
}
