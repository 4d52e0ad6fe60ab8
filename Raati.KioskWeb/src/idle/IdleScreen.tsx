import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { useCell } from "../platform/cell";
import { stage } from "../signage/lazy";
import { CoveredContext, usePainting, useSitting, useTablet } from "../view/hooks";
import { Layer } from "./Layer";
import { advance, firstShowing, type Glass, type Showing, type Slide, slidesOf } from "./playlist";
import { useGlass } from "./useGlass";
import "./idle.css";

const LookEveryMs = 500;
/** A little longer than the fade itself. */
const FadeMs = 800;

/**
 * The signage: one slide after the other while nobody is there. The next one is made ready behind the one that stands, and the one that
 * goes stays under the one that comes, so there is no blank.
 */
export const IdleScreen = () => {
  const { program } = useTablet();
  const id = useSitting((sitting) => sitting.id);
  const glass = useGlass();
  const next = useShowing(glass);
  const leaving = useLeaving(next);
  // Another person, or another showing, is another painting; the slide itself stays as it is.
  const painting = `${id}:${next.number}`;
  const { slide, coming } = next;
  const painted = usePainting(painting, () => {
    for (const [publication, version] of publicationsOf(slide)) void program.painted(publication, version).catch(() => undefined);
  });
  usePlay(next, glass);
  const layer = { painting: "", painted: nothingPainted, lap: 0, glass };
  // In the order of their numbers: the element of one that comes is never moved, which would lay it out again.
  return (
    <div class="signage">
      {leaving && (
        <Layer key={leaving.number} {...layer} phase="leaving" number={leaving.number} slide={leaving.slide} way={leaving.slide} />
      )}
      <Layer
        {...{ painting, painted, glass, slide }}
        key={next.number}
        phase="shown"
        number={next.number}
        lap={next.lap}
        way={leaving?.slide}
      />
      {coming && <Layer key={coming.number} {...layer} phase="coming" number={coming.number} slide={coming.slide} />}
    </div>
  );
};

const nothingPainted = { at: () => undefined, settled: false };

/** What stands on the glass. A touch draws nothing again: whether somebody is there is asked when there is something to change. */
const useShowing = (glass: Glass): Showing => {
  const { program, session } = useTablet();
  const slidesNow = useSlides();
  const [showing, setShowing] = useState(() => firstShowing(slidesNow(), performance.now()));
  const seen = (slide: Slide) => slide.kind === "welcome" || slide.kind === "campaign" || program.wasPainted(slide.id);
  const look = (from: Showing) => {
    const held = session.inUse || session.sitting.value.switches.paused;
    return advance(from, slidesNow(), performance.now(), held, seen, glass);
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

/** A slide of a campaign that stands on the glass is a play, each time anew. What is covered stands on no glass. */
const usePlay = ({ slide, number, lap }: Showing, glass: Glass): void => {
  const covered = useContext(CoveredContext);
  const player = useCell(useTablet().signage);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a showing is known by its number and its lap
  useEffect(() => {
    if (covered || slide.kind !== "campaign" || !player) return;
    const gone = player.stands(slide);
    return () => gone(glass.isOver(number, lap));
  }, [player, covered, number, lap]);
};

/** Whose painting it is: a poll that stands in a campaign is on the glass as well. */
const publicationsOf = (slide: Slide): [id: string, version: number | undefined][] => {
  if (slide.kind === "welcome") return [];
  if (slide.kind !== "campaign") return [[slide.id, undefined]];
  const campaign: [string, number] = [slide.id, slide.campaign.version];
  return slide.slide.kind === "poll" && slide.poll ? [campaign, [slide.poll.id, slide.poll.version]] : [campaign];
};

/** What can be shown now. Slides of campaigns only once their code and the store of their files are there. */
const useSlides = (): (() => Slide[]) => {
  const { program, time, frames, signage } = useTablet();
  const documents = useCell(program.showing);
  const player = useCell(signage);
  const slides = useCell(stage);
  const hasSplit = (pollId: string) => (frames.splits.value.get(pollId)?.answers ?? 0) > 0;
  const holdings = player &&
    slides && { isOn: player.isOn.bind(player), has: player.has.bind(player), hasSplit, takesTurns: player.takesTurns };
  return () => slidesOf(documents, time.now(), holdings);
};

/** The showing before this one, while this one comes over it. */
const useLeaving = (showing: Showing): Showing | undefined => {
  const last = useRef(showing);
  const [gone, setGone] = useState(showing.number);
  const leaving = useRef<Showing | undefined>(undefined);
  if (last.current.number !== showing.number) leaving.current = last.current;
  last.current = showing;
  useEffect(() => {
    const timer = setTimeout(() => setGone(showing.number), FadeMs);
    return () => clearTimeout(timer);
  }, [showing.number]);
  return gone === showing.number ? undefined : leaving.current;
};
