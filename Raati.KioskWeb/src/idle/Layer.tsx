import { useCell } from "../platform/cell";
import { stage } from "../signage/lazy";
import type { Phase } from "../signage/stage/StageSlide";
import type { Painting } from "../view/hooks";
import { BulletinSlide } from "./BulletinSlide";
import { PollSlide } from "./PollSlide";
import type { Slide } from "./playlist";
import type { LiveGlass } from "./useGlass";
import { Welcome } from "./Welcome";

interface LayerProps {
  slide: Slide;
  number: number;
  phase: Phase;
  lap: number;
  painting: string;
  painted: Painting;
  glass: LiveGlass;
  /** The slide that gives way: how, is its campaign's. */
  way?: Slide | undefined;
}

/** One of the slides that lie over one another: behind, on the glass, or on its way out. Only the one on the glass can be touched. */
export const Layer = (props: LayerProps) => {
  const { phase, way } = props;
  const away = phase !== "shown";
  const moves = phase === "coming" || !way ? "" : transitionOf(way);
  return (
    <div class={`layer ${phase} ${moves}`} inert={away} aria-hidden={away ? "true" : undefined}>
      <SlideOf {...props} />
    </div>
  );
};

const transitionOf = (slide: Slide): string => {
  const transition = slide.kind === "campaign" ? slide.campaign.transition : "fade";
  return transition === "cut" || transition === "push" ? transition : "fade";
};

const SlideOf = ({ slide, number, phase, lap, painting, painted, glass }: LayerProps) => {
  const parts = useCell(stage);
  if (slide.kind === "poll") return <PollSlide poll={slide.poll} painting={painting} painted={painted} />;
  if (slide.kind === "bulletin") return <BulletinSlide bulletin={slide.bulletin} />;
  if (slide.kind === "welcome" || !parts) return <Welcome />;
  return (
    <parts.StageSlide
      {...{ phase, lap, painting, painted }}
      shown={slide}
      onReady={() => glass.ready(number)}
      onOver={() => glass.over(number, lap)}
    />
  );
};
