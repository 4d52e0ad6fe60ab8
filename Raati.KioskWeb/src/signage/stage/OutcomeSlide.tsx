import type { SlideDocument } from "@raati/contracts";
import { useRef } from "preact/hooks";
import type { Poll } from "../../program/documents";
import { longestWord } from "../../takeover/takeover";
import { useWords } from "../../view/hooks";
import { Scrolling, useOverflow } from "../../view/Scrolling";
import { spoken } from "../../words";
import { Ground } from "./ground";

const LongDeed = 160;

/** Two voices: what was said, and what was done about it. With the poll that it answers, when the tablet has it. */
export const OutcomeSlide = ({ slide, poll }: { slide: SlideDocument; poll: Poll | undefined }) => {
  const { words, tongue } = useWords();
  const said = spoken(slide.title ?? {}, tongue);
  const done = spoken(slide.text ?? {}, tongue);
  const asked = poll?.questions[0] && spoken(poll.questions[0].text, tongue, poll.languages);
  const list = useRef<HTMLElement>(null);
  const overflow = useOverflow(list);
  return (
    <Ground color={slide.color} class="voices">
      <Scrolling list={list} overflow={overflow}>
        <article class="two" ref={list} tabIndex={overflow.scrolls ? 0 : undefined}>
          <section class="voice">
            <p class="eyebrow" data-say="">
              {words.youSaid}
            </p>
            <h1 lang={said.lang} style={{ "--longest": longestWord(said.text) }} data-say="">
              {said.text}
            </h1>
            {asked && (
              <p class="asked" lang={asked.lang}>
                {asked.text}
              </p>
            )}
          </section>
          <section class="answer">
            <p class="eyebrow" data-say="">
              {words.weDid}
            </p>
            <p class={done.text.length > LongDeed ? "deed long" : "deed"} lang={done.lang} data-say="">
              {done.text}
            </p>
          </section>
        </article>
      </Scrolling>
    </Ground>
  );
};
