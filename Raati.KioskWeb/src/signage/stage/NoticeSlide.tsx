import type { SlideDocument } from "@raati/contracts";
import { useRef } from "preact/hooks";
import { longestWord } from "../../takeover/takeover";
import { useWords } from "../../view/hooks";
import { Scrolling, useOverflow } from "../../view/Scrolling";
import { spoken } from "../../words";
import { isPicture } from "../slides";
import { Ground } from "./ground";
import { Picture } from "./Picture";

const ShortTitle = 44;
const LongText = 200;

/** Title and text on a ground, the picture beside them or over them. */
export const NoticeSlide = ({ slide, onReady }: { slide: SlideDocument; onReady(): void }) => {
  const { tongue } = useWords();
  const title = spoken(slide.title ?? {}, tongue);
  const text = spoken(slide.text ?? {}, tongue);
  const about = spoken(slide.description ?? {}, tongue);
  const list = useRef<HTMLElement>(null);
  const overflow = useOverflow(list);
  const picture = isPicture(slide.media) ? slide.media : undefined;
  return (
    <Ground color={slide.color} class={picture ? "pictured" : ""}>
      <Scrolling list={list} overflow={overflow}>
        <article class="bulletin" ref={list} tabIndex={overflow.scrolls ? 0 : undefined}>
          <h1
            lang={title.lang}
            class={title.text.length > ShortTitle ? "" : "short"}
            style={{ "--longest": longestWord(title.text) }}
            data-say=""
          >
            {title.text}
          </h1>
          {text.text && (
            <div lang={text.lang} class={text.text.length > LongText ? "body long" : "body"} data-say="">
              {text.text}
            </div>
          )}
        </article>
      </Scrolling>
      {picture && (
        <div class="beside">
          <Picture media={picture} fit={slide.fit} alt={about.text} lang={about.lang} onReady={onReady} />
        </div>
      )}
    </Ground>
  );
};
