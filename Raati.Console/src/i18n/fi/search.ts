import { count } from "./common";

export const search = {
  button: "Hae",
  title: "Hae ja siirry",
  placeholder: "Kysely, myymälä, tabletti tai sivu",
  results: "Osumat",
  groups: { page: "Sivut", action: "Toiminnot", poll: "Kyselyt", bulletin: "Tiedotteet", store: "Myymälät", tablet: "Tabletit" },
  none: (q: string) => `Mikään ei vastaa hakua ”${q}”.`,
  found: (n: number) => (n === 1 ? "1 osuma" : `${count(n)} osumaa`),
  keys: "Nuolet valitsevat, Enter avaa, Esc sulkee",
  help: {
    title: "Näppäimet",
    button: "Näppäimet",
    keys: {
      search: "Hae ja siirry",
      help: "Tämä ohje",
      newPoll: "Uusi kysely",
      overview: "Yleiskuva",
      polls: "Kyselyt",
      bulletins: "Tiedotteet",
      tablets: "Tabletit",
      stores: "Myymälät",
      feedback: "Palautteet",
      enterOption: "Lisää vaihtoehto (kyselyn vaihtoehdoissa)",
      moveOption: "Siirrä vaihtoehtoa",
      close: "Sulje ikkuna",
    },
    after: "sitten",
  },
};
