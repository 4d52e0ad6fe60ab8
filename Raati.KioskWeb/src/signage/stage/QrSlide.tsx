import type { SlideDocument } from "@raati/contracts";
import { useMemo, useRef } from "preact/hooks";
import { qrPath } from "../../pairing/qr";
import { longestWord } from "../../takeover/takeover";
import { useWords } from "../../view/hooks";
import { Scrolling, useOverflow } from "../../view/Scrolling";
import { spoken } from "../../words";
import { Ground } from "./ground";

/** The part of an address that says whose it is. */
const hostOf = (link: string): string => {
  try {
    return new URL(link).host.replace(/^www\./, "");
  } catch {
    return "";
  }
};

/** Words, and a code that leads a phone on. Whoever has no phone at hand reads where it leads. */
export const QrSlide = ({ slide }: { slide: SlideDocument }) => {
  const { words, tongue } = useWords();
  const link = slide.link ?? "";
  const title = spoken(slide.title ?? {}, tongue);
  const text = spoken(slide.text ?? {}, tongue);
  const list = useRef<HTMLElement>(null);
  const overflow = useOverflow(list);
  const code = useMemo(() => qrPath(link), [link]);
  return (
    <Ground color={slide.color} class="coded">
      <Scrolling list={list} overflow={overflow}>
        <article class="bulletin" ref={list} tabIndex={overflow.scrolls ? 0 : undefined}>
          {title.text && (
            <h1 lang={title.lang} style={{ "--longest": longestWord(title.text) }} data-say="">
              {title.text}
            </h1>
          )}
          {text.text && (
            <div lang={text.lang} class={title.text ? "body long" : "body"} data-say="">
              {text.text}
            </div>
          )}
        </article>
      </Scrolling>
      <figure class="leads">
        <svg class="qr" role="img" aria-label={link} viewBox={`0 0 ${code.size} ${code.size}`} shape-rendering="crispEdges">
          <path d={code.path} />
        </svg>
        <figcaption>
          <b>{words.openOnPhone}</b>
          <span class="host">{hostOf(link)}</span>
        </figcaption>
      </figure>
    </Ground>
  );
};
