import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { DownIcon } from "../look/icons";
import type { FleetSort } from "./fleet";
import styles from "./KioskList.module.css";

interface SortHeadProps {
  by: FleetSort;
  sort: FleetSort;
  className?: string | undefined;
  children: ReactNode;
}

/** A column's head that orders the list by it. */
export function SortHead({ by, sort, className, children }: SortHeadProps) {
  const navigate = useNavigate({ from: "/tablets" });
  const own = sort === by;
  return (
    <th scope="col" className={className} aria-sort={own ? (by === "outbox" ? "descending" : "ascending") : "none"}>
      <button
        type="button"
        className={styles.sort}
        onClick={() => void navigate({ search: (old) => ({ ...old, sort: by === "trouble" ? undefined : by }), replace: true })}
      >
        {children}
        {own && <DownIcon size={12} />}
      </button>
    </th>
  );
}
