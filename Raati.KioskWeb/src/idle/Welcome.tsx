import { useCell } from "../platform/cell";
import { Frame } from "../view/Frame";
import { useTablet, useWords } from "../view/hooks";
import { IdleFoot } from "./IdleFoot";

/** With nothing to show, the store is still glad of a word. */
export const Welcome = () => {
  const { program } = useTablet();
  const { words } = useWords();
  const identity = useCell(program.identity);
  return (
    <Frame ground="poster" class="whole" foot={<IdleFoot />}>
      <article class="bulletin">
        <p class="eyebrow">{identity?.storeName}</p>
        <h1 class="short" data-say="">
          {words.welcome}
        </h1>
        <div class="body" data-say="">
          {words.welcomeText}
        </div>
      </article>
    </Frame>
  );
};
