export const session = {
  email: "Sähköposti",
  password: "Salasana",
  passwordHint: "Vähintään 12 merkkiä. Muutama sana peräkkäin on hyvä salasana.",
  signIn: {
    title: "Kirjaudu sisään",
    button: "Kirjaudu",
    wrong: "Sähköposti tai salasana on väärin.",
    locked: (minutes: number) =>
      `Tili on lukittu liian monen väärän salasanan takia. Lukitus aukeaa itsestään: yritä uudelleen ${minutes} minuutin kuluttua.`,
    setUpNeeded: "Tätä palvelinta ei ole vielä otettu käyttöön. Avaa kertakäyttöinen linkki, jonka palvelin tulosti käynnistyessään.",
  },
  setUp: {
    title: "Ota Raati käyttöön",
    text: "Luo osuuskauppa ja sen ensimmäinen pääkäyttäjä.",
    organization: "Osuuskaupan nimi",
    button: "Ota käyttöön",
    stale: "Linkki on käytetty tai vanhentunut. Käynnistä palvelin uudelleen, niin se tulostaa uuden linkin.",
  },
  invitation: {
    title: "Tervetuloa Raatiin",
    text: "Valitse salasana, niin pääset sisään.",
    button: "Ota tunnus käyttöön",
    stale: "Kutsu on käytetty tai vanhentunut. Pyydä pääkäyttäjältä uusi.",
  },
  roles: {
    admin: "Pääkäyttäjä",
    campaignManager: "Kampanjapäällikkö",
    ops: "Ylläpito",
    storeManager: "Myymäläpäällikkö",
    viewer: "Katselija",
    unknown: "Tuntematon rooli",
  },
};
