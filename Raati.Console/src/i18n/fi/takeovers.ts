import { count } from "./common";

const tablets = (n: number) => (n === 1 ? "1 tabletti" : `${count(n)} tablettia`);
const onTablets = (n: number, all: number) => `${count(n)}/${count(all)}`;
const listed = (names: readonly string[]) =>
  names.length > 1 ? `${names.slice(0, -1).join(", ")} ja ${names[names.length - 1]}` : (names[0] ?? "");

export const takeovers = {
  title: (up: number) =>
    up === 0 ? "Ei pikatiedotteita tableteilla" : up === 1 ? "1 pikatiedote tableteilla" : `${count(up)} pikatiedotetta tableteilla`,
  lead: "Ne peittävät tablettien näytön, kunnes poistat ne tai niiden aika loppuu.",
  add: "Anna pikatiedote",
  empty: {
    title: "Ei vielä pikatiedotteita",
    text: "Pikatiedote täyttää heti tablettien näytön, myös kesken äänestyksen: takaisinveto, evakuointi, muuttunut aukiolo.",
  },
  past: "Aiemmat",
  columns: { title: "Pikatiedote", state: "Tila", given: "Annettu", ended: "Päättyi" },
  states: { up: "Tableteilla", over: "Aika loppui", withdrawn: "Poistettu" },
  kinds: {
    recall: "Takaisinveto",
    evacuation: "Evakuointi",
    openingHours: "Muuttunut aukiolo",
    notice: "Muu pikatiedote",
    unknown: "Pikatiedote",
  },
  about: {
    recall: "Tuotetta ei saa käyttää, ja sen voi palauttaa.",
    evacuation: "Kaikkien pitää poistua heti. Valmis annettavaksi sellaisenaan.",
    openingHours: "Myymälä sulkeutuu tai avautuu muulloin kuin tavallisesti.",
    notice: "Kirjoita itse, mitä asiakkaan pitää tehdä.",
  },
  colors: { yellow: "Keltainen", red: "Punainen", blue: "Sininen", black: "Musta" },
  choose: "Mistä pikatiedote kertoo?",
  chooseLead: "Tekstit tulevat valmiina kolmella kielellä. Niitä voi muuttaa.",
  newLead: "Näkyy tableteilla heti, kun annat sen. Kaikki kielet näkyvät yhtä aikaa.",
  changeTitle: "Muuta pikatiedotetta",
  changeLead: "Muutos näkyy tableteilla heti.",
  fields: {
    hint: "Tyhjäksi jätetty kieli ei näy.",
    gapsHint: "Korvaa hakasulkeissa olevat kohdat kaikilla kielillä.",
    color: "Väri",
    until: "Näkyy asti",
    untilWithdrawn: "Kunnes poistan sen",
    blocks: "Tabletti ei tee muuta sillä aikaa",
    blocksHint: "Muuten asiakas voi siirtää sen sivuun ja äänestää; se palaa, kun tabletti jää rauhaan.",
    image: "Kuva (vapaaehtoinen)",
    imageHint: "Näkyy tekstin vieressä, jos siihen jää tilaa. Teksti ei odota kuvaa.",
    link: "Lisätietoa verkossa",
    linkHint: "Vapaaehtoinen. Näkyy QR-koodina.",
  },
  gap: (what: string) => `Korvaa kohta ${what}.`,
  linkWrong: "Anna osoite, joka alkaa https://.",
  giveTo: (n: number) => (n === 1 ? "Anna 1 tabletille" : `Anna ${count(n)} tabletille`),
  giveChange: (n: number) => (n === 1 ? "Anna muutos 1 tabletille" : `Anna muutos ${count(n)} tabletille`),
  ask: {
    title: (n: number) => (n === 1 ? "Annetaanko 1 tabletille heti?" : `Annetaanko ${count(n)} tabletille heti?`),
    changeTitle: "Muutetaanko pikatiedotetta?",
    covers: (kiosks: number, stores: number) =>
      `Se peittää kerralla ${kiosks === 1 ? "1 tabletin" : `${count(kiosks)} tabletin`} näytön ${stores === 1 ? "1 myymälässä" : `${count(stores)} myymälässä`} ja keskeyttää meneillään olevat äänestykset.`,
    aside: "Asiakas voi siirtää sen sivuun.",
    blocks: "Tabletit eivät tee muuta, ennen kuin poistat sen tai sen aika loppuu.",
    nobody: "Kohdistus ei tavoita nyt yhtään tablettia. Pikatiedote tulee näkyviin, kun sopiva tabletti liitetään.",
    give: "Anna heti",
    change: "Muuta heti",
  },
  given: "Annettu. Kuittaukset alkavat saapua.",
  changed: "Muutettu. Kuittaukset alkavat saapua.",
  change: "Muuta tekstiä",
  withdraw: "Poista tableteilta",
  withdrawTitle: "Poistetaanko tableteilta?",
  withdrawText: "Pikatiedote poistuu kaikilta tableteilta heti. Sitä ei voi palauttaa, mutta voit antaa uuden.",
  withdrawn: "Poistettu. Kuittaukset alkavat saapua.",
  by: (when: string, who: string) => `${when}, ${who}`,
  givenAt: (by: string) => `Annettu ${by}`,
  upUntil: (moment: string) => `Näkyy ${moment} asti`,
  isUp: (title: string) => `Pikatiedote tableteilla: ${title}`,
  since: (moment: string) => `Annettu ${moment}`,
  facts: {
    kind: "Aihe",
    given: "Annettu",
    withdrawn: "Poistettu",
    meanwhile: "Tabletti",
    blocks: "ei tee muuta sillä aikaa",
    aside: "asiakas voi siirtää sen sivuun",
  },
  counter: {
    all: (n: number) => (n === 1 ? "Tabletin ruudulla" : `Kaikkien ${count(n)} tabletin ruudulla`),
    onScreen: (n: number, all: number) => `${onTablets(n, all)} tabletin ruudulla`,
    offline: ({ names, total }: { names: string; total: number }) =>
      `${names} ilman yhteyttä, näkyy ${total === 1 ? "siellä" : "niissä"}, kun yhteys palaa`,
    stuck: (n: number) => `${tablets(n)} ei voi näyttää sitä`,
    stuckRemoving: (n: number) => `${tablets(n)} ei kerro`,
    onTheirWay: (n: number) => `${tablets(n)} vielä matkalla`,
    removed: (n: number, all: number) => `Poistettu ${onTablets(n, all)} tabletilta`,
    allRemoved: (n: number) => (n === 1 ? "Poistettu tabletilta" : `Poistettu kaikilta ${count(n)} tabletilta`),
    nobodyHad: "Poistettu. Se ei ehtinyt yhdellekään tabletille.",
    stillShows: ({ names, total }: { names: string; total: number }) =>
      `${names} ${total === 1 ? "näyttää" : "näyttävät"} sitä, kunnes yhteys palaa`,
    removing: (n: number) => `${tablets(n)} poistaa sitä parhaillaan`,
    andMore: (names: readonly string[], more: number) => listed(more > 0 ? [...names, `${count(more)} muuta`] : names),
  },
};
