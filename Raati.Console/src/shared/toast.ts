import { type NotificationData, notifications } from "@mantine/notifications";
import type { Texts } from "../i18n/i18n";

/** A word that stands in the corner for a moment; its cross has a name. */
export const toast = (t: Texts, said: NotificationData): string =>
  notifications.show({ color: "raati", ...said, closeButtonProps: { "aria-label": t.common.close } });
