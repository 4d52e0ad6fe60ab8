import type { Answer } from "@raati/contracts";
import { useRef } from "preact/hooks";
import { useCell } from "../platform/cell";
import type { Poll } from "../program/documents";
import { Frame } from "../view/Frame";
import { useFitting } from "../view/fitting";
import { useCalm, useFocus, usePane, useTablet, useWords } from "../view/hooks";
import { TickIcon } from "../view/icons";
import { number, spoken } from "../words";
import { BarList } from "./BarList";
import { Densest, firstDensity, othersOf } from "./bars";
import { Legend } from "./Legend";
import { NextSteps } from "./NextSteps";
import { Summary } from "./Summary";
import { isShown } from "./shown";
import "./results.css";
import "./bars.css";
import "./summary.css";

const ReadAloudEveryMs = 10_000;

/** Thanks at once with the choice marked, then how everyone has answered, growing as others vote. */
export const ResultsScreen = ({ poll, index, answers }: { poll: Poll; index: number; answers: Answer[] }) => {
  const { frames } = useTablet();
  const { words, tongue } = useWords();
  const split = useCell(frames.splits).get(poll.id);
  const total = useCell(frames.answers).get(poll.id)?.answers ?? 0;
  const before = useRef(total);
  const heading = useFocus(`${poll.id}:${index}`);
  const pane = usePane();
  const others = othersOf(before.current, total);
  const thanks = words.thanksWith(others, number(others, tongue));
  const readOut = useCalm(thanks, ReadAloudEveryMs);
  const question = poll.questions[index];
  const frame = isShown(poll, split) ? split : undefined;
  const store = frame?.store;
  const room = [poll.id, index, pane.width, pane.height, pane.scale, tongue, store !== undefined].join();
  const density = useFitting(heading, ".bars, .summary", firstDensity(question?.options.length ?? 0, pane), Densest, room);
  if (!question) return null;

  const chosen = answers.find((answer) => answer.questionId === question.id)?.optionIds ?? [];
  const { text, lang } = spoken(question.text, tongue, poll.languages);
  const head = (
    <p class="thanks" data-say="">
      <span class="tick">
        <TickIcon size={30} />
      </span>
      {thanks}
    </p>
  );
  return (
    <Frame
      ground="paper"
      class={`results dense-${density}`}
      head={head}
      foot={<NextSteps more={index < poll.questions.length - 1 && frame !== undefined} />}
    >
      <div class="titled">
        {/* Where there is least room it is heard, and the way to the next one says that there are more. */}
        {poll.questions.length > 1 && (
          <p class={density < Densest ? "which" : "unseen"}>{words.questionOf(index + 1, poll.questions.length)}</p>
        )}
        <h1 ref={heading} tabIndex={-1} lang={lang} class={text.length > 40 ? "long" : ""} data-say="">
          {text}
        </h1>
      </div>
      <section class="split">
        {store && <Legend />}
        <BarList poll={poll} question={question} frame={frame} store={store} chosen={chosen} />
      </section>
      <Summary poll={poll} index={index} frame={frame} store={store} chosen={chosen} />
      <p class="unseen" aria-live="polite">
        {readOut}
      </p>
    </Frame>
  );
};
