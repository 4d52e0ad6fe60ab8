import { Button, Loader } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/i18n";
import { Empty } from "./Empty";
import styles from "./Fetched.module.css";
import { problemWords } from "./problemWords";

interface FetchedProps<T> {
  query: UseQueryResult<T>;
  /** The page is what it brings: without it there is no other title. */
  alone?: boolean;
  children: (data: T) => ReactNode;
}

/** Shows what a query brought; while there is nothing, that it is coming or why it isn't. */
export function Fetched<T>({ query, alone = false, children }: FetchedProps<T>) {
  const t = useTexts();
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError)
    return (
      <Empty alone={alone} title={t.common.problem.title} text={problemWords(query.error, t)}>
        <Button variant="default" onClick={() => void query.refetch()}>
          {t.common.retry}
        </Button>
      </Empty>
    );
  return (
    <div className={styles.wait} role="status">
      <Loader size="sm" aria-hidden="true" />
      <span className="hidden-text">{t.common.loading}</span>
    </div>
  );
}
