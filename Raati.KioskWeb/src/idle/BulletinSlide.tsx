import { useRef } from "preact/hooks";
import type { Bulletin } from "../program/documents";
import { longestWord } from "../takeover/takeover";
import { Frame } from "../view/Frame";
import { useWords } from "../view/hooks";
import { Scrolling, useOverflow } from "../view/Scrolling";
import { spoken } from "../words";
import { IdleFoot } from "./IdleFoot";

/** Text this short is set like a headline. */
const ShortTitle = 44;

/** A notice as a poster. */
export const BulletinSlide = ({ bulletin }: { bulletin: Bulletin }) => {
  const { words, tongue } = useWords();
  const title = spoken(bulletin.title, tongue);
  const text = spoken(bulletin.text, tongue);
  const list = useRef<HTMLElement>(null);
  const overflow = useOverflow(list);
  return (
    <Frame ground="poster" class="whole" moving foot={<IdleFoot />}>
      <Scrolling list={list} overflow={overflow}>
        <article class="bulletin" ref={list} tabIndex={overflow.scrolls ? 0 : undefined}>
          <p class="eyebrow">{words.notice}</p>
          <h1
            lang={title.lang}
            class={title.text.length > ShortTitle ? "" : "short"}
            style={{ "--longest": longestWord(title.text) }}
            data-say=""
          >
            {title.text}
          </h1>
          <div lang={text.lang} class={text.text.length > 200 ? "body long" : "body"} data-say="">
            {text.text}
          </div>
        </article>
      </Scrolling>
    </Frame>
  );
};
