export const guide = {
  title: "Käyttöopas",
  lead: "Konsolin paikat lyhyesti. Näppäimet näkee painamalla ?.",
  parts: [
    {
      title: "Alkuun",
      text: "Lisää myymälä, liitä tabletti ja julkaise kysely. Tabletti liitetään avaamalla sillä tablettisivu ja kirjoittamalla sen näyttämä koodi kohtaan Tabletit › Liitä tabletti.",
    },
    {
      title: "Kyselyt ja tiedotteet",
      text: "Luonnoksen vieressä on oikea tablettisivu. Julkaisu kysyy kerran ja kertoo, montako tablettia se tavoittaa; sen jälkeen kuittaukset näkyvät sitä mukaa kuin ne saapuvat. Kyselyn sivulla on tulos vaihteluväleineen, myymälät, tunnit ja se, miten tulos laskettiin.",
    },
    {
      title: "Pikatiedotteet",
      text: "Pikatiedote peittää tabletit heti, myös kesken äänestyksen. Aloita pohjasta, täydennä hakasulkeet ja anna. Se pysyy, kunnes se poistetaan tai sen aika loppuu.",
    },
    {
      title: "Kuvat, soittolistat ja kampanjat",
      text: "Tässä järjestyksessä: pudota tiedostot kohtaan Kuvat ja videot, järjestä diat soittolistaan ja kerro kampanjassa, missä ja milloin lista näkyy: tabletit, päivät, viikonpäivät, kellonajat, tärkeys. Julkaisu vie kampanjan tableteille heti, kuittauksineen; ruudulle se tulee vuorollaan, kysymysten väliin.",
    },
    {
      title: "Mitä näkyy ja esitykset",
      text: "Sivu Mitä näkyy kertoo, mitä myymälässä näkyy nyt tai vaikka perjantaina kello 17, ja miksi. Sivu Esitykset kertoo, mikä todella oli ruudulla, kampanjoittain, dioittain, myymälöittäin, päivittäin ja tunneittain, odotetun rinnalla; odotettu tiedetään, kun tunti on päättynyt.",
    },
    {
      title: "Tabletit",
      text: "Huonoin ensin. Yhteys, kuva ja ohjelma ovat kolme eri asiaa: tabletti voi olla yhteydessä, vaikka sen ruutu on pimeä. Ilman yhteyttä tabletti jatkaa ohjelmaansa ja säilyttää äänet.",
    },
    {
      title: "Palautteet",
      text: "Avattu palaute on luettu; sen voi merkitä takaisin lukemattomaksi. Ota palaute itsellesi, kirjoita muistiinpano ja merkitse käsitellyksi. Asiakas ei näe muistiinpanoja.",
    },
    {
      title: "Myymälät ja asetukset",
      text: "Aukioloajat kertovat, milloin tabletin kuuluu näyttää kuvaa. Asetusten tallennus julkaisee ilmeen kaikille tableteille, ja edellisen saa takaisin kymmenen sekunnin ajan.",
    },
    {
      title: "Käyttäjät, avaimet ja muutosloki",
      text: "Käyttäjät kutsutaan sähköpostilla, ja he näkevät sen, minkä rooli ja myymälät sallivat. API-avaimet ovat muita järjestelmiä varten, ja ne näytetään kerran. Muutosloki kertoo, kuka teki mitä ja milloin.",
    },
    {
      title: "Jos jokin meni vikaan",
      text: "Minkä voi perua, sen peruu ilmoituksesta kymmenen sekunnin ajan. Mitä ei voi perua, kysytään kerran. Kuka teki mitä, lukee muutoslokissa.",
    },
  ],
};
