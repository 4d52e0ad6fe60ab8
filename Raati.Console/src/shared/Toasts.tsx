import { lazy } from "react";
import { rested } from "./rested";

const Notifications = lazy(async () => {
  await rested();
  return { default: (await import("@mantine/notifications")).Notifications };
});

/** Where words stand in the corner for a moment: nothing is said before somebody has done something. */
export const Toasts = () => <Notifications position="bottom-right" />;
