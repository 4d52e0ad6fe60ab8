import type { SlideDocument } from "@raati/contracts";
import { useMemo } from "preact/hooks";
import { PollSlide } from "../../idle/PollSlide";
import type { Poll } from "../../program/documents";
import type { Painting } from "../../view/hooks";
import type { CampaignSlide } from "../slides";
import { NoticeSlide } from "./NoticeSlide";
import { OutcomeSlide } from "./OutcomeSlide";
import { PictureSlide } from "./PictureSlide";
import { PollResultSlide } from "./PollResultSlide";
import { QrSlide } from "./QrSlide";
import { VideoSlide } from "./VideoSlide";

export { Picture } from "./Picture";

import "./over.css";
import "./stage.css";

/** Where a slide is: being made ready behind the one that stands, on the glass, or on its way out. */
export type Phase = "coming" | "shown" | "leaving";

export interface StageSlideProps {
  shown: CampaignSlide;
  phase: Phase;
  /** How often it has begun again. */
  lap: number;
  painting: string;
  painted: Painting;
  /** It can stand on the glass in the next frame. */
  onReady(): void;
  /** It has come to its end, or can't go on. */
  onOver(): void;
}

/** One slide of a campaign. */
export const StageSlide = (props: StageSlideProps) => {
  const { slide, poll } = props.shown;
  // Words are the same wherever their slide is: when it comes forward they are not drawn again, and none of that frame's time is theirs.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a layer is of one showing for good, and says of that one that it is ready
  const words = useMemo(() => wordsOf(slide, poll, props.onReady), [slide, poll]);
  switch (slide.kind) {
    case "image":
      return <PictureSlide {...props} />;
    case "video":
      return <VideoSlide {...props} />;
    case "poll":
      return poll ? <PollSlide poll={poll} painting={props.painting} painted={props.painted} /> : null;
    default:
      return words;
  }
};

const wordsOf = (slide: SlideDocument, poll: Poll | undefined, onReady: () => void) => {
  switch (slide.kind) {
    case "bulletin":
      return <NoticeSlide slide={slide} onReady={onReady} />;
    case "qr":
      return <QrSlide slide={slide} />;
    case "outcome":
      return <OutcomeSlide slide={slide} poll={poll} />;
    case "pollResult":
      return poll ? <PollResultSlide poll={poll} /> : null;
    default:
      return null;
  }
};
