import type { Answer, ResultFrame } from "@raati/contracts";
import { useCell } from "../platform/cell";
import type { Poll } from "../program/documents";
import { Frame } from "../view/Frame";
import { useCalm, useFocus, useTablet, useWords } from "../view/hooks";
import { ArrowIcon, SpeechIcon, TickIcon } from "../view/icons";
import { number, spoken, timeOf } from "../words";
import { BarList } from "./BarList";
import { SmallSampleBelow } from "./bars";
import "./results.css";

const ReadAloudEveryMs = 10_000;

/** Thanks at once, then how everyone has answered, growing as others vote. */
export const ResultsScreen = ({ poll, index, answers }: { poll: Poll; index: number; answers: Answer[] }) => {
  const { frames, link } = useTablet();
  const { words, tongue } = useWords();
  const split = useCell(frames.splits).get(poll.id);
  const total = useCell(frames.answers).get(poll.id)?.answers ?? 0;
  const readAloud = useCalm(total, ReadAloudEveryMs);
  const heading = useFocus(`${poll.id}:${index}`);
  const question = poll.questions[index];
  if (!question) return null;
  const { text, lang } = spoken(question.text, tongue, poll.languages);
  const chosen = answers.find((answer) => answer.questionId === question.id)?.optionIds ?? [];
  // Without a connection the figures are those of earlier: this person's answer is not among them yet.
  const online = useCell(link.state) === "online";
  const all = total === 0 ? "" : (online ? words.allAnswers : words.answersSoFar)(total, number(total, tongue));
  const head = (
    <p class="thanks">
      <span class="tick">
        <TickIcon size={32} />
      </span>
      <b>{words.thanks}</b> {all}
    </p>
  );
  return (
    <Frame ground="paper" head={head} foot={<ResultsFoot more={index < poll.questions.length - 1 && isShown(poll, split)} />}>
      <h1 ref={heading} tabIndex={-1} lang={lang}>
        {text}
      </h1>
      <Split poll={poll} index={index} split={split} chosen={chosen} />
      <p class="unseen" aria-live="polite">
        {readAloud > 0 ? words.allAnswers(readAloud, number(readAloud, tongue)) : ""}
      </p>
    </Frame>
  );
};

const mayBeShown = (poll: Poll) => poll.visibility === "always" || poll.visibility === "afterVote";

const isShown = (poll: Poll, split: ResultFrame | undefined): split is ResultFrame =>
  mayBeShown(poll) && split !== undefined && split.answers > 0;

interface SplitProps {
  poll: Poll;
  index: number;
  split: ResultFrame | undefined;
  chosen: readonly number[];
}

/** The split once there is one to show: it may lag behind the number of answers, which gives nobody's vote away. */
const Split = ({ poll, index, split, chosen }: SplitProps) => {
  const { program, time } = useTablet();
  const { words, tongue } = useWords();
  const question = poll.questions[index];
  if (!mayBeShown(poll)) return <Say text={words.resultsWhenClosed} />;
  if (!question || !isShown(poll, split)) return <Say text={words.resultsComing} />;
  const asOf = words.asOf(
    timeOf(split.asOfMs, time.now(), program.identity.value?.timeZone ?? "Europe/Helsinki", tongue),
    words.votes(split.answers, number(split.answers, tongue)),
  );
  const notes = [asOf, split.answers < SmallSampleBelow ? words.smallSample : ""];
  if (poll.questions.length > 1) notes.push(words.questionOf(index + 1, poll.questions.length));
  return (
    <>
      <BarList poll={poll} question={question} frame={split} chosen={chosen} />
      <p class="caption as-of">{notes.filter(Boolean).join(" · ")}</p>
    </>
  );
};

const Say = ({ text }: { text: string }) => (
  <div class="centre">
    <p>{text}</p>
  </div>
);

const ResultsFoot = ({ more }: { more: boolean }) => {
  const { session } = useTablet();
  const { words } = useWords();
  return (
    <>
      {more ? (
        <button type="button" class="action first" onClick={() => session.showNextResult()}>
          <ArrowIcon size={36} />
          {words.nextResult}
        </button>
      ) : (
        session.upNext() && (
          <button type="button" class="action first" onClick={() => session.openNextPoll()}>
            <ArrowIcon size={36} />
            {words.nextPoll}
          </button>
        )
      )}
      <button type="button" class="action" onClick={() => session.openFeedback()}>
        <SpeechIcon size={36} />
        {words.leaveFeedback}
      </button>
      <span class="grow" />
      <button type="button" class="action" onClick={() => session.end()}>
        {words.done}
      </button>
    </>
  );
};
