import { count } from "./common";

/** Words shared by everything that is published: who gets it, and who has it. */
export const publishing = {
  audience: {
    all: "Kaikki tabletit",
    chosen: "Valitut",
    mode: "Kohdistus",
    areas: "Alueet",
    stores: "Myymälät",
    formats: "Myymälätyypit",
    touchpoints: "Paikat",
    tags: "Tunnisteet",
    kiosks: "Yksittäiset tabletit",
    excludedStores: "Paitsi myymälät",
    excludedKiosks: "Paitsi tabletit",
    exclude: "Jätä joitakin pois",
    hint: "Tabletti on mukana, jos se täyttää yhdenkin ehdon.",
    size: (kiosks: number, stores: number) =>
      kiosks === 0
        ? "Ei tavoita nyt yhtään tablettia"
        : `${kiosks === 1 ? "1 tabletti" : `${count(kiosks)} tablettia`}, ${stores === 1 ? "1 myymälä" : `${count(stores)} myymälää`}`,
    counting: "Lasketaan…",
    except: (what: string) => `paitsi ${what}`,
    nothing: "Ei valintoja",
  },
  receipts: {
    title: "Tableteilla",
    sentence: (painted: number, missing: number, audience: number) => {
      if (audience === 0) return "Kohdistus ei tavoita yhtään tablettia";
      if (missing === 0) return audience === 1 ? "On ollut tabletin ruudulla" : `On ollut kaikkien ${count(audience)} tabletin ruudulla`;
      return `${count(painted)} tabletin ruudulla, ${count(missing)} puuttuu`;
    },
    received: "Vastaanotettu",
    applied: "Tallennettu",
    painted: "Ruudulla",
    removed: "Poistettu",
    of: (n: number, all: number) => `${count(n)} / ${count(all)}`,
    lagging: "Vielä puuttuu",
    stillHave: "Näyttää vielä",
    laggards: (n: number) => (n === 1 ? "1 tabletti" : `${count(n)} tablettia`),
    more: (n: number) => `ja ${count(n)} muuta`,
    help: "Tabletti hakee puuttuvan heti, kun yhteys palaa. Sinun ei tarvitse tehdä mitään.",
    removeHelp: "Tabletti poistaa sen heti, kun yhteys palaa. Sinun ei tarvitse tehdä mitään.",
    waiting: "Odotetaan kuittauksia…",
    published: "Julkaistu",
    page: (painted: number, missing: number, audience: number) => {
      if (audience === 0) return "Kysely ei tavoita yhtään tablettia";
      if (missing === 0)
        return audience === 1 ? "Kysely on ollut tabletin ruudulla" : `Kysely on ollut kaikkien ${count(audience)} tabletin ruudulla`;
      return `Kysely on ${count(painted)} tabletin ruudulla, ${count(missing)} puuttuu`;
    },
    pageRemoved: (removed: number, audience: number) => `Kysely on poistettu ${count(removed)}/${count(audience)} tabletilta`,
    seconds: (tenths: string | undefined) => (tenths === undefined ? "alle\u00a00,1\u00a0s" : `${tenths}\u00a0s`),
    pace: (half: string, last: string) => `puolet\u00a0${half}, viimeinen\u00a0${last}`,
    marks: {
      painted: "ruudulla",
      applied: "tallennettu",
      received: "vastaanotettu",
      waiting: "kuittausta odotetaan",
      offline: "odottaa yhteyttä",
      stalled: "kuva ei päivity",
      failed: "ei onnistunut",
      removed: "poistettu",
    },
    atLarge: "Kuittaukset",
    showAll: (n: number) => `Näytä kaikki ${count(n)}`,
    lastSeen: (moment: string) => `viimeksi ${moment}`,
    rest: { title: "Loput saavat sen itsestään", text: "Tabletti hakee puuttuvan heti, kun yhteys palaa. Sinun ei tarvitse tehdä mitään." },
    unpublished: "Tätä ei ole julkaistu.",
  },
  reasons: {
    offline: "Ei yhteyttä",
    notPainting: "Kuva ei päivity",
    waiting: "Kuittausta odotetaan",
    inUse: "Asiakas käyttää tablettia",
    failed: "Ei onnistunut",
    neverSeen: "Ei ole vielä koskaan ollut yhteydessä",
    notYetShown: "Tallessa, tulee näkyviin vuorollaan",
    unknown: "Syy ei ole tiedossa",
  },
};
