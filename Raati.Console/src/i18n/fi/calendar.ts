import { count } from "./common";

export const calendar = {
  title: "Kampanjakalenteri",
  lead: "Jokainen myymälä noudattaa omaa kelloaan. Katkoviiva on luonnos, joka ei ole tableteilla.",
  week: (n: number) => `Viikko ${n}`,
  month: (name: string) => name.charAt(0).toLocaleUpperCase("fi") + name.slice(1),
  found: (name: string, n: number) =>
    n === 0 ? `${name}: ei kampanjoita` : n === 1 ? `${name}: 1 kampanja` : `${name}: ${count(n)} kampanjaa`,
  view: "Näkymä",
  views: { week: "Viikko", month: "Kuukausi" },
  before: { week: "Edellinen viikko", month: "Edellinen kuukausi" },
  after: { week: "Seuraava viikko", month: "Seuraava kuukausi" },
  today: "Tänään",
  range: (first: string, last: string) => `${first}–${last}`,
  dayOfMonth: (day: number) => `${day}.`,
  keys: "Nuolinäppäimet siirtävät päivästä toiseen, Page Up ja Page Down vaihtavat jaksoa",
  none: { week: "Tällä viikolla ei ole kampanjoita.", month: "Tässä kuussa ei ole kampanjoita." },
  off: "ei näy",
  allDay: "koko päivän",
  whenOpen: (times: string) => `${times}, kun auki`,
  times: "Kellonajat",
  noneThen: "Sinä päivänä ei ole kampanjoita.",
  alone: (name: string, times: string) =>
    `”${name}” näkyy yksin (${times}) niillä tableteilla, jotka saavat sen. Muut kampanjat odottavat.`,
  showing: "Mitä myymälä näyttää silloin?",
};
