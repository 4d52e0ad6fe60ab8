import type { AuditLine } from "../api/types";
import type { Texts } from "../i18n/i18n";

/** A line's detail: the hub's own words for states, commands and roles as people say them, everything else as it was written. */
export function detailWords({ action, detail }: Pick<AuditLine, "action" | "detail">, t: Texts): string {
  if (!detail) return "";
  switch (action) {
    case "feedback.status":
      return said(t.feedback.statuses, detail);
    case "kiosk.command":
      return said(t.kiosks.commands.kinds, detail);
    case "operator.invite":
    case "operator.change":
    case "apiKey.make":
      return detail
        .split(", ")
        .map((part) => said(t.session.roles, part))
        .join(", ");
    default:
      return detail;
  }
}

const said = (words: Readonly<Record<string, string>>, name: string) => words[name.charAt(0).toLowerCase() + name.slice(1)] ?? name;
