import type { FaultCode } from "@raati/contracts";
import { count } from "./common";

/** What a fault's words may need: its bounds (0 where it has none) and what is allowed. */
export interface FaultFacts {
  atLeast: number;
  atMost: number;
  choices: string;
}

/** Every code of the contract but the one that only says that this build does not know it. */
export type FaultTexts = Readonly<Record<Exclude<FaultCode, "unknown">, (of: FaultFacts) => string>>;

export const faults: FaultTexts = {
  required: () => "Täytä tämä.",
  unreadable: () => "Arvo on väärää muotoa.",
  textLength: (of) => (of.atLeast > 0 ? `Kirjoita ${of.atLeast}–${count(of.atMost)} merkkiä.` : `Enintään ${count(of.atMost)} merkkiä.`),
  controlCharacters: () => "Poista rivinvaihdot ja ohjausmerkit.",
  numberRange: (of) => `Anna luku väliltä ${count(of.atLeast)}–${count(of.atMost)}.`,
  listLength: (of) => (of.atLeast > 0 ? `Anna ${of.atLeast}–${count(of.atMost)} kohtaa.` : `Enintään ${count(of.atMost)} kohtaa.`),
  tagLength: (of) => `Tunnisteessa on ${of.atLeast}–${of.atMost} merkkiä eikä ohjausmerkkejä.`,
  choice: (of) => `Valitse jokin näistä: ${of.choices}.`,
  choices: (of) => `Valitse yksi tai useampi, kukin kerran: ${of.choices}.`,
  ids: () => "Numerot alkavat ykkösestä, ja kukin on käytössä vain kerran.",
  yesNoOptions: () => "Kyllä–ei-kysymyksessä on vaihtoehdot 1 (kyllä) ja 2 (ei).",
  kindNotPublishable: () => "Tällaista kysymystä ei voi vielä julkaista.",
  endsBeforeStart: () => "Loppuajan pitää olla alkuajan jälkeen.",
  inThePast: () => "Tämä aika on jo mennyt.",
  tooLate: () => "Aika on liian kaukana.",
  noLanguage: () => "Kirjoita teksti ainakin yhdellä kielellä.",
  email: () => "Kirjoita sähköpostiosoite.",
  emailTaken: () => "Toisella käyttäjällä on jo tämä sähköpostiosoite.",
  nameTaken: () => "Nimi on jo käytössä.",
  timeZone: () => "Anna aikavyöhyke muodossa Europe/Helsinki.",
  noSuchStore: () => "Myymälää ei ole, tai se ei ole sinun.",
  noSuchArea: () => "Aluetta ei enää ole.",
  noSuchAssignee: () => "Valittu henkilö ei hoida tämän myymälän palautteita.",
  storeNeeded: () => "Valitse myymäläpäällikölle ainakin yksi myymälä.",
  linkUsed: () => "Linkki on käytetty tai liian vanha.",
  storeNumberTaken: () => "Toisella myymälällä on jo tämä numero.",
  openingHours: () => "Aukioloaika on väärin: avaaminen ennen sulkemista, esimerkiksi 8–21 tai 08:00–21:00, tai sana suljettu.",
  wholeWeek: () => "Myymälällä ei ole vielä aukioloaikoja: anna kaikki seitsemän päivää, tai jätä kaikki tyhjiksi.",
  repeatedLine: (of) => `Sama myymälä on jo rivillä ${of.atMost}: jätä vain toinen.`,
  quotes: () => "Lainausmerkki on väärässä paikassa: lainatun solun sisällä niitä on kaksi peräkkäin, ja solu päättyy yhteen.",
  tooManyCells: (of) => `Rivillä on enemmän soluja kuin otsikoita (${of.atMost}): jos tekstissä on erotin, laita teksti lainausmerkkeihin.`,
  noNameColumn: () => "Mikään sarake ei ole myymälän nimi tai numero: valitse, mikä niistä on.",
  columnTwice: () => "Kahdella sarakkeella on sama merkitys: valitse, kumpaa ei lueta.",
  fileTooLarge: (of) => `Tiedosto on liian suuri: enintään ${count(Math.floor(of.atMost / 1000))} kB.`,
  tooManyLines: (of) => `Listalla on yli ${count(of.atMost)} riviä: tuo se osissa.`,
  color: () => "Anna väri muodossa #1d4e89.",
  contrast: (of) => `Tällä värillä kirjoitettu ei erotu. Lähin sävy, joka erottuu: ${of.choices}.`,
  image: () => "Valitse PNG-, JPEG- tai WebP-kuva.",
  imageSides: (of) => `Kuvan sivut ovat ${of.atLeast}–${count(of.atMost)} kuvapistettä.`,
  imagePixels: (of) => `Kuvassa on enintään ${count(Math.floor(of.atMost / 1_000_000))} miljoonaa kuvapistettä.`,
  mediaKind: (of) => `Tätä tiedostoa ei voi käyttää. Näitä voi: ${of.choices}.`,
  mediaBroken: () => "Tiedosto ei ole kokonainen, tai sitä ei voi lukea.",
  videoSides: (of) => `Videon sivut ovat enintään ${count(of.atMost)} kuvapistettä.`,
  videoLength: (of) => `Video kestää ${count(Math.floor(of.atLeast / 1000))}–${count(Math.floor(of.atMost / 1000))} sekuntia.`,
  libraryFull: (of) =>
    `Tila loppui: tiedostoja mahtuu yhteensä ${count(Math.floor(of.atMost / 1_000_000))} MB. Poista niitä, joita ei tarvita.`,
  tooManyMedia: (of) => `Tiedostoja voi olla enintään ${count(of.atMost)}. Poista niitä, joita ei tarvita.`,
  noSuchPicture: () => "Kuvaa ei ole enää.",
  posterOfPicture: () => "Vain videolla on kansikuva.",
  emptyFile: () => "Tiedostossa ei ole myymälöitä: siinä pitää olla otsikkorivi ja rivi joka myymälälle.",
  wrongPassword: () => "Salasana on väärin.",
  wrongCode: () => "Koodi on väärin tai jo käytetty.",
  stepTooOld: () => "Tässä kesti liian kauan. Aloita alusta.",
  passkeyRefused: () => "Tätä pääsyavainta ei hyväksytty.",
  lastAdmin: () => "Osuuskaupalla pitää olla ainakin yksi pääkäyttäjä, joka voi kirjautua.",
};
