import { lazy } from "react";
import { part } from "./part";
import { rested } from "./rested";
import styles from "./Toasts.module.css";

const notifications = part(() => import("@mantine/notifications"));
// Without it nothing is said in the corner: that is no reason to show no page.
const Corner = lazy(async () => {
  await rested();
  const come = await notifications().catch(() => undefined);
  return { default: () => come && <come.Notifications position="bottom-left" className={styles.toasts} /> };
});

/** Where words stand for a moment, over the menu: there they cover nothing that is being written or read. Nothing is said before somebody has done something. */
export const Toasts = () => <Corner />;
