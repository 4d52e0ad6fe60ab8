import type { NotificationData } from "@mantine/notifications";
import type { Texts } from "../i18n/i18n";
import { part } from "./part";

let said = 0;
const corner = part(() => import("@mantine/notifications").then(({ notifications }) => notifications));

/** A word that stands for a moment; its cross has a name. */
export function toast(t: Texts, words: NotificationData): string {
  const id = `toast-${++said}`;
  void corner().then((at) => at.show({ color: "raati", ...words, id, closeButtonProps: { "aria-label": t.common.close } }));
  return id;
}

export const takeBack = (toast: string): void => void corner().then((at) => at.hide(toast));
