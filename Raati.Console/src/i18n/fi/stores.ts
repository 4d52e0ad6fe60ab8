import { count } from "./common";

export const stores = {
  title: (n: number) => (n === 1 ? "1 myymälä" : `${count(n)} myymälää`),
  lead: (areas: number, kiosks: number) => `${areas === 1 ? "1 alue" : `${count(areas)} aluetta`}, ${count(kiosks)} tablettia`,
  add: "Lisää myymälä",
  addTitle: "Uusi myymälä",
  search: "Hae myymälää",
  empty: { title: "Ei vielä myymälöitä", text: "Tabletit, kyselyt ja palautteet kuuluvat myymälöihin. Aloita lisäämällä ensimmäinen." },
  noMatch: "Mikään myymälä ei vastaa hakua.",
  columns: {
    name: "Myymälä",
    area: "Alue",
    format: "Myymälätyyppi",
    zone: "Aikavyöhyke",
    members: "Asiakasomistajia",
    kiosks: "Tabletteja",
  },
  fields: {
    name: "Nimi",
    area: "Alue",
    noArea: "Ei aluetta",
    format: "Myymälätyyppi",
    formatHint: "Esimerkiksi market tai lähikauppa. Kyselyn voi kohdistaa tyypin mukaan.",
    zone: "Aikavyöhyke",
    members: "Asiakasomistajia",
    membersHint: "Painottaa tuloksia.",
  },
  showKiosks: "Näytä tabletit",
  areas: {
    title: "Alueet",
    manage: "Alueet",
    add: "Lisää alue",
    name: "Alueen nimi",
    rename: (name: string) => `Nimeä ${name} uudelleen`,
    empty: "Alueita ei vielä ole. Ne ryhmittelevät myymälöitä kyselyjen kohdistamista varten.",
  },
};
