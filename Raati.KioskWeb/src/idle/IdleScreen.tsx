import { useEffect, useState } from "preact/hooks";
import { useCell } from "../platform/cell";
import type { Bulletin } from "../program/documents";
import { Frame } from "../view/Frame";
import { useEvery, usePainting, useSitting, useTablet, useWords } from "../view/hooks";
import { spoken } from "../words";
import { IdleFoot } from "./IdleFoot";
import { PollSlide } from "./PollSlide";
import { advance, firstShowing, type Slide, slidesOf } from "./playlist";
import "./idle.css";

const LookEveryMs = 500;

/** The signage: one slide after the other while nobody is there. */
export const IdleScreen = () => {
  const { program, session, time } = useTablet();
  const documents = useCell(program.showing);
  const { touchedAt, id } = useSitting();
  useEvery(LookEveryMs);

  const [showing, setShowing] = useState(() => firstShowing(slidesOf(documents, time.now()), performance.now()));
  const seen = (slide: Slide) => slide.kind === "welcome" || program.wasPainted(slide.id);
  const next = advance(showing, slidesOf(documents, time.now()), performance.now(), touchedAt !== undefined, seen);
  useEffect(() => {
    if (next !== showing) setShowing(next);
  });

  const { slide } = next;
  const painting = `${id}:${next.number}`;
  const painted = usePainting(painting, () => {
    if (slide.kind !== "welcome") void program.painted(slide.id).catch(() => undefined);
  });
  if (slide.kind === "poll") return <PollSlide key={painting} poll={slide.poll} painting={painting} painted={painted} />;
  return (
    <Frame ground="poster" foot={<IdleFoot onFeedback={() => session.openFeedback()} />}>
      {slide.kind === "bulletin" ? <BulletinSlide key={painting} bulletin={slide.bulletin} /> : <Welcome />}
    </Frame>
  );
};

const BulletinSlide = ({ bulletin }: { bulletin: Bulletin }) => {
  const { words, tongue } = useWords();
  const title = spoken(bulletin.title, tongue);
  const text = spoken(bulletin.text, tongue);
  return (
    <article class="bulletin slide">
      <p>{words.notice}</p>
      <h1 lang={title.lang}>{title.text}</h1>
      <div lang={text.lang}>{text.text}</div>
    </article>
  );
};

const Welcome = () => {
  const { program } = useTablet();
  const { words } = useWords();
  return (
    <div class="centre slide">
      <h1>{words.welcome}</h1>
      <p>{program.identity.value?.storeName}</p>
    </div>
  );
};
