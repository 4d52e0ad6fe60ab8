import type { LocalizedText, TakeoverColor } from "../api/types";
import type { TemplateName } from "./choices";

export interface Template {
  color: TakeoverColor;
  blocks: boolean;
  title: LocalizedText;
  text: LocalizedText;
}

/** What shoppers read, ready but for what stands in brackets. An evacuation has none: it goes out as it is. */
export const templates: Readonly<Record<TemplateName, Template>> = {
  recall: {
    color: "yellow",
    blocks: false,
    title: { fi: "Älä syö tai käytä: [tuote]", sv: "Ät eller använd inte: [produkt]", en: "Do not eat or use: [product]" },
    text: {
      fi: "Takaisinveto koskee pakkauksia, joissa on merkintä [päiväys tai eränumero].\nPalauta tuote mihin tahansa myymäläämme. Saat rahat takaisin ilman kuittia.",
      sv: "Återkallelsen gäller förpackningar märkta [datum eller partinummer].\nLämna tillbaka produkten i någon av våra butiker. Du får pengarna tillbaka utan kvitto.",
      en: "The recall covers packages marked [date or batch number].\nReturn the product to any of our stores. You get your money back without a receipt.",
    },
  },
  evacuation: {
    color: "red",
    blocks: true,
    title: { fi: "Poistu rakennuksesta heti", sv: "Lämna byggnaden genast", en: "Leave the building now" },
    text: {
      fi: "Kulje lähimmästä uloskäynnistä. Jätä ostokset, älä käytä hissiä.\nNoudata henkilökunnan ohjeita.",
      sv: "Gå ut genom närmaste utgång. Lämna varorna, använd inte hissen.\nFölj personalens anvisningar.",
      en: "Use the nearest exit. Leave your shopping and do not take the lift.\nFollow the instructions of the staff.",
    },
  },
  openingHours: {
    color: "blue",
    blocks: false,
    title: { fi: "Suljemme tänään klo [aika]", sv: "Vi stänger i dag kl. [tid]", en: "We close today at [time]" },
    text: {
      fi: "Aukioloaikamme on tänään poikkeuksellinen.\nAvaamme taas [päivä ja aika].",
      sv: "Våra öppettider är avvikande i dag.\nVi öppnar igen [dag och tid].",
      en: "Our opening hours are different today.\nWe open again [day and time].",
    },
  },
  notice: {
    color: "black",
    blocks: false,
    title: { fi: "[Mitä asiakkaan pitää tehdä]", sv: "[Vad kunden ska göra]", en: "[What shoppers should do]" },
    text: {
      fi: "[Miksi, missä ja mihin asti]",
      sv: "[Varför, var och hur länge]",
      en: "[Why, where and until when]",
    },
  },
};

/** The first gap that is still to be filled in. */
export const gapIn = (text: string): string | undefined => /\[[^\]\n]*\]?/.exec(text)?.[0];
