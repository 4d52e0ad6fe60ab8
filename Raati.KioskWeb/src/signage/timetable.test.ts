import type { Timetable } from "@raati/contracts";
import { expect, test } from "vitest";
import { isCampaignOn, isStoreOpen, momentIn, weeksBefore } from "./timetable";

const zone = "Europe/Helsinki";
const at = (iso: string) => Date.parse(iso);
const campaign = "0190f000-0000-7000-8000-000000000050";

/** Ten days from Monday the 12th of October 2026, clocks at +3; on the 25th they go back to +2. */
const table = (more: Partial<Timetable> = {}): Timetable => ({
  tag: "0123456789abcdef",
  timeZone: zone,
  fromMs: at("2026-10-12T00:00+03:00"),
  untilMs: at("2026-10-22T00:00+03:00"),
  windows: [],
  open: [],
  hoursKnown: true,
  ...more,
});

const window = (from: string, until: string) => ({ publicationId: campaign, fromMs: at(from), untilMs: at(until) });

test("while it holds, a campaign is on in its windows, from their first moment and not at their last", () => {
  const one = table({ windows: [window("2026-10-13T16:00+03:00", "2026-10-13T18:00+03:00")] });
  const on = (iso: string) => isCampaignOn(one, campaign, at(iso));
  expect([on("2026-10-13T15:59:59.999+03:00"), on("2026-10-13T16:00+03:00"), on("2026-10-13T17:59:59.999+03:00")]).toEqual([
    false,
    true,
    true,
  ]);
  expect(on("2026-10-13T18:00+03:00")).toBe(false);
  expect(isCampaignOn(one, "another", at("2026-10-13T17:00+03:00"))).toBe(false);
});

test("without a timetable nothing that needs one is on, and the store counts as open", () => {
  expect([isCampaignOn(undefined, campaign, 0), isStoreOpen(undefined, 0)]).toEqual([false, undefined]);
});

test("after it the same weekday of its last seven days is repeated, not that of the days before those", () => {
  // Tuesdays: the 13th is in the first days, the 20th in the last seven.
  const one = table({
    windows: [window("2026-10-13T08:00+03:00", "2026-10-13T09:00+03:00"), window("2026-10-20T16:00+03:00", "2026-10-20T18:00+03:00")],
  });
  const on = (iso: string) => isCampaignOn(one, campaign, at(iso));
  expect([on("2026-10-27T08:30+02:00"), on("2026-10-27T16:30+02:00"), on("2026-11-24T17:59+02:00")]).toEqual([false, true, true]);
  expect(on("2026-10-28T16:30+02:00")).toBe(false);
});

test("the last Sunday of October: five in the afternoon stays five in the afternoon", () => {
  const one = table({ windows: [window("2026-10-18T17:00+03:00", "2026-10-18T18:00+03:00")] });
  const on = (iso: string) => isCampaignOn(one, campaign, at(iso));
  // An hour less on the clock than seven times 24 hours: 16.30 there would be 17.30 here.
  expect([on("2026-10-25T16:30+02:00"), on("2026-10-25T17:30+02:00"), on("2026-10-25T18:00+02:00")]).toEqual([false, true, false]);
});

test("through the night in which the clocks go back, what is on until four is on until four, the hour that comes twice included", () => {
  const one = table({ windows: [window("2026-10-18T00:00+03:00", "2026-10-18T04:00+03:00")] });
  const on = (iso: string) => isCampaignOn(one, campaign, at(iso));
  expect([on("2026-10-25T00:00+03:00"), on("2026-10-25T03:30+03:00"), on("2026-10-25T03:30+02:00")]).toEqual([true, true, true]);
  expect([on("2026-10-24T23:59+03:00"), on("2026-10-25T04:00+02:00")]).toEqual([false, false]);
});

test("the last minute before the timetable's end and the first after it", () => {
  const one = table();
  expect(momentIn(one, one.untilMs - 1)).toBe(one.untilMs - 1);
  expect(momentIn(one, one.untilMs)).toBe(at("2026-10-15T00:00+03:00"));
  // Weeks on, over the change of the clocks, the first and the last moment of the repeated week.
  expect(momentIn(one, at("2026-11-05T00:00+02:00"))).toBe(at("2026-10-15T00:00+03:00"));
  expect(momentIn(one, at("2026-11-04T23:59:59+02:00"))).toBe(at("2026-10-21T23:59:59+03:00"));
});

test("in spring, when an hour is left out, weeks are weeks too", () => {
  expect(weeksBefore(at("2026-04-05T17:00+03:00"), 2, zone)).toBe(at("2026-03-22T17:00+02:00"));
  // 3.30 is not on the clocks of the 29th of March.
  expect(weeksBefore(at("2026-04-05T03:30+03:00"), 1, zone)).toBe(at("2026-03-29T04:30+03:00"));
});

test("a clock that stands before it looks at its first days", () => {
  const one = table({ windows: [window("2026-10-13T16:00+03:00", "2026-10-13T18:00+03:00")] });
  expect(isCampaignOn(one, campaign, at("2026-09-29T17:00+03:00"))).toBe(true);
  expect(momentIn(one, one.fromMs - 1)).toBe(at("2026-10-18T23:59:59.999+03:00"));
});

test("open in its hours; known hours without any: closed; not known: open", () => {
  const one = table({ open: [{ fromMs: at("2026-10-20T07:00+03:00"), untilMs: at("2026-10-20T22:00+03:00") }] });
  const open = (iso: string) => isStoreOpen(one, at(iso));
  expect([
    open("2026-10-20T06:59+03:00"),
    open("2026-10-20T07:00+03:00"),
    open("2026-10-27T21:59+02:00"),
    open("2026-10-27T22:00+02:00"),
  ]).toEqual([...[false, true, true, false]]);
  expect([isStoreOpen(table(), 0), isStoreOpen(table({ hoursKnown: false }), 0)]).toEqual([false, undefined]);
});
