import type { ResultFrame } from "@raati/contracts";
import { useRef } from "preact/hooks";
import { IdleFoot, Touch } from "../../idle/IdleFoot";
import { useCell } from "../../platform/cell";
import { isOpen, type Poll } from "../../program/documents";
import { BarList } from "../../results/BarList";
import { Densest, firstDensity, isTooClose } from "../../results/bars";
import { Frame } from "../../view/Frame";
import { useFitting } from "../../view/fitting";
import { usePane, useTablet, useWords } from "../../view/hooks";
import { dayOf, number, spoken } from "../../words";
import "../../results/results.css";
import "../../results/bars.css";
import "../../results/summary.css";

/** How a poll went. Of an open one the number of answers alone: a split that is seen sways who answers next. */
export const PollResultSlide = ({ poll }: { poll: Poll }) => {
  const { frames, time } = useTablet();
  const split = useCell(frames.splits).get(poll.id);
  if (isOpen(poll, time.now())) return <OpenSlide poll={poll} />;
  return split ? <ClosedSlide poll={poll} frame={split} /> : null;
};

const OpenSlide = ({ poll }: { poll: Poll }) => {
  const { frames, program } = useTablet();
  const { words, tongue } = useWords();
  const answers = useCell(frames.answers).get(poll.id)?.answers ?? 0;
  const zone = useCell(program.identity)?.timeZone ?? "Europe/Helsinki";
  const question = spoken(poll.questions[0]?.text ?? {}, tongue, poll.languages);
  const foot = (
    <IdleFoot>
      <Touch text={words.touchAndMatter}>{words.pollOpen}</Touch>
    </IdleFoot>
  );
  return (
    <Frame ground="poster" class="whole told-slide" moving foot={foot}>
      <article class="bulletin so-far">
        <p class="eyebrow">{poll.closesAtMs === undefined ? words.pollOpen : words.pollUntil(dayOf(poll.closesAtMs, zone, tongue))}</p>
        <h1 lang={question.lang} data-say="">
          {question.text}
        </h1>
        <p class="body" data-say="">
          {answers > 0 ? words.answersSoFar(answers, number(answers, tongue)) : words.noAnswersYet}
        </p>
      </article>
    </Frame>
  );
};

const ClosedSlide = ({ poll, frame }: { poll: Poll; frame: ResultFrame }) => {
  const { program } = useTablet();
  const { words, tongue } = useWords();
  const zone = useCell(program.identity)?.timeZone ?? "Europe/Helsinki";
  const heading = useRef<HTMLHeadingElement>(null);
  const pane = usePane();
  const question = poll.questions[0];
  const room = [poll.id, pane.width, pane.height, pane.scale, tongue].join();
  const density = useFitting(heading, ".bars, .summary", firstDensity(question?.options.length ?? 0, pane), Densest, room);
  if (!question) return null;
  const { text, lang } = spoken(question.text, tongue, poll.languages);
  return (
    <Frame ground="paper" class={`results dense-${density}`} moving foot={<IdleFoot />}>
      <h1 ref={heading} lang={lang} class={text.length > 40 ? "long" : ""} data-say="">
        {text}
      </h1>
      <section class="split">
        <BarList poll={poll} question={question} frame={frame} store={undefined} chosen={[]} />
      </section>
      <aside class="summary told">
        <p class="sentence" data-say="">
          {words.howAnswered}
        </p>
        {isTooClose(frame, question.id) && <p class="verdict">{words.stayedTooClose}</p>}
        <p data-say="">{words.votes(frame.answers, number(frame.answers, tongue))}</p>
        {poll.closesAtMs !== undefined && <p data-say="">{words.pollEnded(dayOf(poll.closesAtMs, zone, tongue))}</p>}
      </aside>
    </Frame>
  );
};
