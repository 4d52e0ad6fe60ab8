import type { AuditLine } from "../api/types";
import type { Texts } from "../i18n/i18n";
import { kindOf } from "./subject";

/** What stands in the place of a thing's name where things of its kind have none, or none that is known here. */
export function sectionName(action: string, t: Texts): string | undefined {
  switch (kindOf(action)) {
    case "feedback":
      return t.common.nav.feedback;
    case "apiKey":
      return t.common.nav.apiKeys;
    case "media":
      return t.common.nav.media;
    case "settings":
      return t.common.nav.settings;
    default:
      return undefined;
  }
}

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
