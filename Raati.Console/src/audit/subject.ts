import type { AuditLine } from "../api/types";
import type { Texts } from "../i18n/i18n";

/** Where the thing of a line is seen; undefined when it has no page. */
export type SubjectLink =
  | { to: "/polls/$id" | "/bulletins/$id" | "/urgent/$id" | "/tablets/$id" | "/playlists/$id" | "/campaigns/$id"; params: { id: string } }
  | { to: "/stores"; search: { edit: string } }
  | { to: "/feedback"; search: { id: string } }
  | { to: "/people"; search: { q: string } }
  | { to: "/api-keys" | "/media" | "/settings" };

export const kindOf = (action: string) => action.split(".", 1)[0] ?? "";

/** The line's thing, when it is still there under a name. */
export function subjectLink({ action, subject }: Pick<AuditLine, "action" | "subject">, name: string | undefined): SubjectLink | undefined {
  switch (kindOf(action)) {
    case "feedback":
      return { to: "/feedback", search: { id: subject } };
    case "apiKey":
      return { to: "/api-keys" };
    case "media":
      return { to: "/media" };
    case "settings":
      return { to: "/settings" };
    case "ballots":
    case "poll":
      return name === undefined ? undefined : { to: "/polls/$id", params: { id: subject } };
    case "bulletin":
      return name === undefined ? undefined : { to: "/bulletins/$id", params: { id: subject } };
    case "takeover":
      return name === undefined ? undefined : { to: "/urgent/$id", params: { id: subject } };
    case "playlist":
      return name === undefined ? undefined : { to: "/playlists/$id", params: { id: subject } };
    case "campaign":
      return name === undefined ? undefined : { to: "/campaigns/$id", params: { id: subject } };
    case "kiosk":
      return name === undefined ? undefined : { to: "/tablets/$id", params: { id: subject } };
    case "store":
      return name === undefined ? undefined : { to: "/stores", search: { edit: subject } };
    case "operator":
      return name === undefined ? undefined : { to: "/people", search: { q: name } };
    default:
      return undefined;
  }
}

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
