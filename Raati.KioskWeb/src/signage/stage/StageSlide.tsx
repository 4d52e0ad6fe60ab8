import { PollSlide } from "../../idle/PollSlide";
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
  switch (slide.kind) {
    case "image":
      return <PictureSlide {...props} />;
    case "video":
      return <VideoSlide {...props} />;
    case "bulletin":
      return <NoticeSlide slide={slide} onReady={props.onReady} />;
    case "qr":
      return <QrSlide slide={slide} />;
    case "outcome":
      return <OutcomeSlide slide={slide} poll={poll} />;
    case "poll":
      return poll ? <PollSlide poll={poll} painting={props.painting} painted={props.painted} /> : null;
    case "pollResult":
      return poll ? <PollResultSlide poll={poll} /> : null;
    default:
      return null;
  }
};
