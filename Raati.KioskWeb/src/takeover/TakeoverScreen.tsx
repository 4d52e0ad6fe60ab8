import { useRef, useState } from "preact/hooks";
import type { Takeover } from "../program/documents";
import { useFocus, usePainting, useTablet, useWords } from "../view/hooks";
import { AlarmIcon } from "../view/icons";
import { Scrolling, useOverflow } from "../view/Scrolling";
import { Also } from "./Also";
import { TakeoverFoot } from "./TakeoverFoot";
import { TakeoverPicture } from "./TakeoverPicture";
import { aboveIn, alsoIn, groundOf, keyOf, longestWord, partsOf, signOf } from "./takeover";
import { useDensity } from "./useDensity";
import "./takeover.css";

/** An urgent message over everything. Whoever can't see it hears it: the focus goes to its title. */
export const TakeoverScreen = ({ takeover, onPutAside }: { takeover: Takeover; onPutAside(): void }) => {
  const { program } = useTablet();
  const { words, tongue } = useWords();
  const key = keyOf(takeover);
  const heading = useFocus(key);
  usePainting(key, () => void program.painted(takeover.id).catch(() => undefined));
  const list = useRef<HTMLDivElement>(null);
  const overflow = useOverflow(list);
  const [decoded, setDecoded] = useState(false);
  const { density, beside } = useDensity(list, key, decoded);
  const above = aboveIn(takeover, tongue);
  const also = alsoIn(takeover, above);
  const { about, rest } = partsOf(above.text.text);
  const sign = signOf(takeover.kind);
  return (
    <div
      class={`takeover ${groundOf(takeover.color)} ${beside ? "pictured" : ""}`}
      data-density={density}
      role="alertdialog"
      aria-modal="true"
      aria-labelledby="takeover-title"
      aria-describedby="takeover-text"
    >
      <div class="saying">
        <Scrolling list={list} overflow={overflow}>
          <div class="message" ref={list} tabIndex={overflow.scrolls ? 0 : undefined} aria-live="assertive">
            <p class="kind">
              <AlarmIcon alarm={sign} size={density > 4 ? 38 : 52} />
              {words.takeovers[sign]}
            </p>
            <h1
              id="takeover-title"
              ref={heading}
              tabIndex={-1}
              lang={above.title.lang}
              style={{ "--longest": longestWord(above.title.text) }}
              data-say=""
            >
              {above.title.text || words.takeovers[sign]}
            </h1>
            <div id="takeover-text" class="body" lang={above.text.lang}>
              {about && (
                <p class="about" data-say="">
                  {about}
                </p>
              )}
              {rest && <p data-say="">{rest}</p>}
            </div>
            {also.length > 0 && <Also said={also} />}
          </div>
        </Scrolling>
        <TakeoverPicture takeover={takeover} shown={beside} onReady={() => setDecoded(true)} />
      </div>
      <TakeoverFoot takeover={takeover} onPutAside={onPutAside} />
    </div>
  );
};
