import { describe, expect, it } from "vitest";
import { auditFilter, exportAddress } from "./filter";

const zone = "Europe/Helsinki";

describe("Days of the audit log", () => {
  it("are whole ones of the zone, the last one too", () => {
    const { fromMs, toMs } = auditFilter({ from: "2026-11-23", to: "2026-11-23" }, zone);
    expect(fromMs).toBe(Date.parse("2026-11-22T22:00:00Z"));
    expect(toMs).toBe(Date.parse("2026-11-23T22:00:00Z"));
  });

  it("have 25 hours when the clocks are put back", () => {
    const { fromMs, toMs } = auditFilter({ from: "2026-10-25", to: "2026-10-25" }, zone);
    expect(((toMs ?? 0) - (fromMs ?? 0)) / 3_600_000).toBe(25);
  });

  it("narrow the export as they narrow the page", () => {
    expect(exportAddress(auditFilter({}, zone))).toBe("/api/audit.csv");
    expect(exportAddress(auditFilter({ who: "key A&B", kind: "poll" }, zone))).toBe("/api/audit.csv?actor=key+A%26B&kind=poll");
  });
});
