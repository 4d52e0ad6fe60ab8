import { useTexts } from "../i18n/i18n";
import type { Headline } from "./headline";

/** The headline as a sentence. */
export function useHeadlineWords(): (headline: Headline) => string {
  const { headline: words } = useTexts().overview;
  return (headline) => {
    switch (headline.kind) {
      case "fine":
        return words.fine;
      case "urgent":
        return words.urgent(headline.messages, headline.troubled);
      case "unseen":
        return words.unseen;
      case "someUnseen":
        return words.someUnseen(headline.tablets, headline.all);
      case "store":
        return words.store(headline.name);
      case "area":
        return words.area(headline.name);
      case "few":
        return words.few(headline.tablets);
      case "many":
        return words.many(headline.tablets, headline.all);
    }
  };
}
