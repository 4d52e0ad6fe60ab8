export const demo = {
  badge: "Esittelyaineisto",
  title: "Tämä on esittely",
  text: "Myymälät, vastaukset ja palautteet ovat keksittyjä. Saat kokeilla kaikkea: mitään ei voi rikkoa.",
  wake: "Tabletit ja asiakkaat heräävät komennolla",
  removal: "Kun haluat aloittaa oman osuuskaupan, poista esittely. Kaikki siinä katoaa, myös se, mitä siinä on kokeiltu.",
  remove: "Poista esittely",
  adminOnly: "Pääkäyttäjä voi poistaa esittelyn.",
  entering: "Avataan esittelyä",
  closed: "Esittely ei avautunut",
  stale: "Linkki on käytetty tai vanhentunut. Käynnistä palvelin uudelleen, niin se tulostaa uuden linkin.",
};
