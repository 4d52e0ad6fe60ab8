import type { FaultCode, FieldFault } from "@raati/contracts";
import { ApiProblem } from "../api/problem";
import type { Texts } from "../i18n/i18n";

/** What is wrong with which field, in the operator's language; in the hub's own words where it gives no code that this build knows. */
export function fieldWords(error: unknown, t: Texts): Record<string, string> {
  if (!(error instanceof ApiProblem)) return {};
  return Object.fromEntries(
    Object.entries(error.fields).map(([path, said]) => {
      const faults = error.faults.filter((fault) => fault.field === path);
      return [path, faults.length > 0 ? faults.map((fault) => faultWords(fault, t)).join(" ") : said];
    }),
  );
}

/** One fault in words. */
export function faultWords(fault: FieldFault, t: Texts): string {
  const say = Object.hasOwn(t.faults, fault.code) ? t.faults[fault.code as Exclude<FaultCode, "unknown">] : undefined;
  return say ? say({ atLeast: fault.atLeast ?? 0, atMost: fault.atMost ?? 0, choices: (fault.choices ?? []).join(", ") }) : fault.message;
}
