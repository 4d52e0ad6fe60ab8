export const session = {
  email: "Sähköposti",
  password: "Salasana",
  passwordHint: "Vähintään 12 merkkiä. Muutama sana peräkkäin on hyvä salasana.",
  signIn: {
    title: "Kirjaudu sisään",
    button: "Kirjaudu",
    wrong:
      "Sähköposti tai salasana on väärin, tai tili on lukittu. Viiden väärän yrityksen jälkeen tili on lukittuna 15 minuuttia: odota, ja yritä sitten uudelleen.",
    locked: (minutes: number) =>
      `Tili on lukittu liian monen väärän yrityksen takia. Lukitus aukeaa itsestään: yritä uudelleen ${minutes} minuutin kuluttua.`,
    disabled: "Tunnuksesi on poistettu käytöstä. Kysy pääkäyttäjältä.",
    or: "tai",
    passkey: "Kirjaudu pääsyavaimella",
    passkeyRefused: "Pääsyavainta ei hyväksytty. Kirjaudu salasanalla tai kokeile toista avainta.",
    tooOld: "Kirjautuminen kesti liian kauan. Aloita alusta.",
    code: {
      title: "Vahvista kirjautuminen",
      text: "Avaa todennussovellus ja kirjoita sen näyttämä kuusinumeroinen koodi.",
      label: "Koodi",
      hint: "Jos puhelin ei ole mukana, kirjoita tähän jokin palautuskoodeistasi.",
      button: "Vahvista",
      back: "Takaisin",
      wrong: "Koodi on väärin tai jo käytetty. Odota seuraavaa koodia ja yritä uudelleen.",
    },
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
