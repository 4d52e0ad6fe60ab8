import { Button } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ComponentType, ReactNode } from "react";
import { Empty } from "./Empty";
import { Fetched } from "./Fetched";
import { FilterBar, type FilterBarProps } from "./FilterBar";
import { Page } from "./Page";

type Icon = ComponentType<{ size?: number }>;

interface ListPageProps<T> {
  query: UseQueryResult<T[]>;
  /** What the page found, once there is something to find. */
  title(all: readonly T[]): string;
  /** The page's name until then. */
  name: string;
  lead?: (all: readonly T[]) => ReactNode;
  /** The way to one more. */
  add: ReactNode;
  /** What else can be done here, before that. */
  actions?: ReactNode;
  icon: Icon;
  empty: { title: string; text: string };
  children(all: readonly T[]): ReactNode;
}

/** A page that lists things: what there is, a way to one more, and what to say while there are none. */
export function ListPage<T>({ query, title, name, lead, add, actions, icon: Icon, empty, children }: ListPageProps<T>) {
  const all = query.data ?? [];
  const some = all.length > 0;
  return (
    <Page
      title={some ? title(all) : name}
      lead={some && lead?.(all)}
      actions={
        (add || actions) && (
          <>
            {actions}
            {add}
          </>
        )
      }
    >
      <Fetched query={query}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon={<Icon size={26} />} {...empty}>
              {add}
            </Empty>
          ) : (
            children(found)
          )
        }
      </Fetched>
    </Page>
  );
}

interface FilteredProps<G extends string> extends FilterBarProps<G> {
  /** Nothing fits. */
  none: boolean;
  words: { noMatch: string; clearFilters: string };
  onClear(): void;
  icon: Icon;
  children: ReactNode;
}

/** A list under its filters; when nothing fits them, the way back to all of it. */
export function Filtered<G extends string>({ none, words, onClear, icon: Icon, children, ...bar }: FilteredProps<G>) {
  return (
    <>
      <FilterBar {...bar} />
      {none ? (
        <Empty icon={<Icon size={26} />} title={words.noMatch} text="">
          <Button variant="default" onClick={onClear}>
            {words.clearFilters}
          </Button>
        </Empty>
      ) : (
        children
      )}
    </>
  );
}
