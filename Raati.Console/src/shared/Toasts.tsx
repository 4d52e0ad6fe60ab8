import { lazy } from "react";
import { part } from "./part";
import { rested } from "./rested";
import styles from "./Toasts.module.css";

const corner = part(() => import("@mantine/notifications"));

/** Where words stand for a moment, over the menu: there they cover nothing that is being written or read. Nothing is said before somebody has done something. */
export const Toasts = lazy(async () => {
  await rested();
  // Without it nothing is said in the corner: that is no reason to show no page.
  const come = await corner().catch(() => undefined);
  return { default: () => come && <come.Notifications position="bottom-left" className={styles.toasts} /> };
});
