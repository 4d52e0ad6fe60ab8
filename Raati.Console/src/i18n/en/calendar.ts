import type { calendar as fi } from "../fi/calendar";
import { count } from "./common";

export const calendar: typeof fi = {
  title: "Campaign calendar",
  lead: "Every store goes by its own clock. A dashed bar is a draft, on no tablet.",
  week: (n) => `Week ${n}`,
  month: (name) => name,
  found: (name, n) => (n === 0 ? `${name}: no campaigns` : n === 1 ? `${name}: 1 campaign` : `${name}: ${count(n)} campaigns`),
  view: "View",
  views: { week: "Week", month: "Month" },
  before: { week: "The week before", month: "The month before" },
  after: { week: "The week after", month: "The month after" },
  today: "Today",
  range: (first, last) => `${first} to ${last}`,
  dayOfMonth: (day) => `${day}`,
  keys: "Arrows walk through the days, Page Up and Page Down turn the page",
  none: { week: "There are no campaigns in this week.", month: "There are no campaigns in this month." },
  off: "not showing",
  allDay: "all day",
  whenOpen: (times) => `${times}, while open`,
  times: "Times",
  noneThen: "There are no campaigns on that day.",
  alone: (name, times) => `“${name}” shows alone (${times}) on the tablets that get it. Other campaigns wait.`,
  showing: "What does a store show then?",
};
