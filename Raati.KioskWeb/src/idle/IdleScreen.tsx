import { useEffect, useRef, useState } from "preact/hooks";
import { useCell } from "../platform/cell";
import { usePainting, useSitting, useTablet } from "../view/hooks";
import { BulletinSlide } from "./BulletinSlide";
import { PollSlide } from "./PollSlide";
import { advance, firstShowing, type Showing, type Slide, slidesOf } from "./playlist";
import { Welcome } from "./Welcome";
import "./idle.css";

const LookEveryMs = 500;
/** A little longer than the fade itself. */
const FadeMs = 800;

/** The signage: one slide after the other while nobody is there. The one that goes stays under the one that comes, so there is no blank. */
export const IdleScreen = () => {
  const { program } = useTablet();
  const id = useSitting((sitting) => sitting.id);
  const next = useShowing();
  const leaving = useLeaving(next);
  // Another person, or another showing, is another painting; the slide itself stays as it is.
  const painting = `${id}:${next.number}`;
  const { slide } = next;
  const painted = usePainting(painting, () => {
    if (slide.kind !== "welcome") void program.painted(slide.id).catch(() => undefined);
  });
  return (
    <div class="signage">
      {leaving && (
        <div key={leaving.number} class="layer leaving" inert aria-hidden="true">
          <SlideOf slide={leaving.slide} painting="" painted={{ at: () => undefined, settled: false }} />
        </div>
      )}
      <div key={next.number} class={`layer ${leaving ? "arriving" : ""}`}>
        <SlideOf slide={slide} painting={painting} painted={painted} />
      </div>
    </div>
  );
};

/** What stands on the glass. A touch draws nothing again: whether somebody is there is asked when there is something to change. */
const useShowing = (): Showing => {
  const { program, session, time } = useTablet();
  const documents = useCell(program.showing);
  const [showing, setShowing] = useState(() => firstShowing(slidesOf(documents, time.now()), performance.now()));
  const seen = (slide: Slide) => slide.kind === "welcome" || program.wasPainted(slide.id);
  const look = (from: Showing) => {
    const held = session.inUse || session.sitting.value.switches.paused;
    return advance(from, slidesOf(documents, time.now()), performance.now(), held, seen);
  };
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    const timer = setInterval(() => setShowing((from) => latest.current(from)), LookEveryMs);
    return () => clearInterval(timer);
  }, []);
  const next = look(showing);
  useEffect(() => {
    if (next !== showing) setShowing(next);
  });
  return next;
};

interface SlideProps {
  slide: Slide;
  painting: string;
  painted: ReturnType<typeof usePainting>;
}

const SlideOf = ({ slide, painting, painted }: SlideProps) => {
  if (slide.kind === "poll") return <PollSlide poll={slide.poll} painting={painting} painted={painted} />;
  return slide.kind === "bulletin" ? <BulletinSlide bulletin={slide.bulletin} /> : <Welcome />;
};

/** The showing before this one, while this one fades in over it. */
const useLeaving = (showing: Showing): Showing | undefined => {
  const last = useRef(showing);
  const [gone, setGone] = useState(showing.number);
  const leaving = useRef<Showing | undefined>(undefined);
  if (last.current.number !== showing.number) {
    leaving.current = last.current;
    last.current = showing;
  }
  useEffect(() => {
    const timer = setTimeout(() => setGone(showing.number), FadeMs);
    return () => clearTimeout(timer);
  }, [showing.number]);
  return gone === showing.number ? undefined : leaving.current;
};
