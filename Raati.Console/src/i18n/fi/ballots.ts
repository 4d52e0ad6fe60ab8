import { count } from "./common";

const some = (n: number) => (n === 1 ? "1 ääni" : `${count(n)} ääntä`);

export const ballots = {
  title: "Syrjään jääneet äänet",
  count: (n: number) => (n === 1 ? "1 ääni on jäänyt syrjään" : `${count(n)} ääntä on jäänyt syrjään`),
  inLead: (n: number) => `${some(n)} jäänyt syrjään`,
  lead: "Palvelin ei tuntenut äänen kyselyä tai tabletin paikkaa, tai kysely ei ota sellaista vastausta. Äänet säilyvät täällä, eikä niitä ole laskettu.",
  empty: {
    title: "Yhtään ääntä ei ole syrjässä",
    text: "Tänne jäävät äänet, joiden kyselyä tai tabletin paikkaa palvelin ei tunne. Ne säilyvät, kunnes ne voi ottaa mukaan.",
  },
  columns: { poll: "Kysely", why: "Syy", from: "Tabletilta", came: "Viimeksi" },
  unknownPoll: "Tuntematon kysely",
  draft: "Äänet tulevat mukaan itsestään, kun kysely julkaistaan.",
  published: "Julkaistu",
  reasons: {
    pollUnknown: "kyselyä ei ole tai sitä ei ole julkaistu",
    placementUnknown: "tabletin paikka ei ole tiedossa",
    placementOfAnother: "annettu toisen tabletin paikalla",
    refused: "kysely ei ota sellaista vastausta",
    unknown: "syytä ei ole kirjattu",
  },
  ballots: some,
  others: (n: number) => (n === 1 ? "ja 1 muu tabletti" : `ja ${count(n)} muuta tablettia`),
  since: (first: string) => `ensimmäinen ${first}`,
  admit: "Ota mukaan",
  admitTitle: (n: number) => (n === 1 ? "Otetaanko ääni mukaan tulokseen?" : `Otetaanko ${count(n)} ääntä mukaan tulokseen?`),
  admitText:
    "Vakuutat, että äänet on annettu teidän tableteillanne. Ne tarkistetaan vielä kerran, ja kelvolliset siirtyvät tulokseen. Sitä ei voi perua.",
  done: (admitted: number, left: number) =>
    `${admitted === 0 ? "Yhtään ääntä ei voinut ottaa mukaan" : admitted === 1 ? "1 ääni otettiin mukaan" : `${count(admitted)} ääntä otettiin mukaan`}${left > 0 ? `, ${count(left)} jäi syrjään.` : "."}`,
};
