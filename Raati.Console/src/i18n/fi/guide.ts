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
      title: "Jos jokin meni vikaan",
      text: "Minkä voi perua, sen peruu ilmoituksesta kymmenen sekunnin ajan. Mitä ei voi perua, kysytään kerran. Kuka teki mitä, lukee lokissa.",
    },
  ],
};
