import type { KioskRow } from "@raati/contracts";
import { Suspense, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { MoreIcon } from "../look/icons";
import { lazyPart } from "../shared/lazyPart";
import styles from "./KioskList.module.css";

const KioskMenu = lazyPart(() => import("./KioskMenu"), "KioskMenu");

export interface KioskActionsProps {
  row: Pick<KioskRow, "kioskId" | "name" | "storeId" | "storeName" | "connected">;
  /** In a long list: nothing but the button exists until it is wanted. */
  lazy?: boolean;
}

/** What can be done to one tablet: identify, reload, move, and retire after one question. */
export function KioskActions({ row, lazy = false }: KioskActionsProps) {
  const [wanted, setWanted] = useState(!lazy);
  const label = useTexts().kiosks.actions.label(`${row.storeName} ${row.name}`);
  const button = (
    <button type="button" className={styles.more} aria-label={label} aria-haspopup="menu" onClick={() => setWanted(true)}>
      <MoreIcon />
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <KioskMenu row={row} label={label} opened={lazy} />
    </Suspense>
  );
}
