import { lazy } from "react";
import { rested } from "./rested";
import styles from "./Toasts.module.css";

const Notifications = lazy(async () => {
  await rested();
  return { default: (await import("@mantine/notifications")).Notifications };
});

/** Where words stand for a moment, over the menu: there they cover nothing that is being written or read. Nothing is said before somebody has done something. */
export const Toasts = () => <Notifications position="bottom-left" className={styles.toasts} />;
