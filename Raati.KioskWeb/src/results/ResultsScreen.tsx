import type { Answer } from "@raati/contracts";
import { useCell } from "../platform/cell";
import type { Poll } from "../program/documents";
import { Frame } from "../view/Frame";
import { useCalm, useFocus, useTablet, useWords } from "../view/hooks";
import { ArrowIcon, SpeechIcon, TickIcon } from "../view/icons";
import { number, spoken, timeOf } from "../words";
import { BarList } from "./BarList";
import "./results.css";

const ReadAloudEveryMs = 10_000;

/** Thanks at once, then how everyone has answered, growing as others vote. */
export const ResultsScreen = ({ poll, index, answers }: { poll: Poll; index: number; answers: Answer[] }) => {
  const { frames, program, time } = useTablet();
  const { words, tongue } = useWords();
  const frame = useCell(frames.splits).get(poll.id);
  const heading = useFocus(`${poll.id}:${index}`);
  const count = useCalm(frame?.answers, ReadAloudEveryMs);
  const question = poll.questions[index];
  if (!question) return null;
  const shown = poll.visibility === "always" || poll.visibility === "afterVote" ? frame : undefined;
  const { text, lang } = spoken(question.text, tongue, poll.languages);
  const chosen = answers.find((answer) => answer.questionId === question.id)?.optionIds ?? [];
  return (
    <Frame ground="paper" foot={<ResultsFoot more={index < poll.questions.length - 1} />}>
      <p class="thanks">
        <span class="tick">
          <TickIcon size={32} />
        </span>
        <b>{words.thanks}</b> {shown && words.allAnswers(number(shown.answers, tongue))}
      </p>
      <h1 ref={heading} tabIndex={-1} lang={lang}>
        {text}
      </h1>
      {shown ? (
        <>
          <BarList poll={poll} question={question} frame={shown} chosen={chosen} />
          <p class="caption as-of">
            {words.asOf(timeOf(shown.asOfMs, time.now(), program.identity.value?.timeZone ?? "Europe/Helsinki", tongue))}
            {poll.questions.length > 1 && ` · ${words.questionOf(index + 1, poll.questions.length)}`}
          </p>
        </>
      ) : (
        <div class="centre">
          <p>{poll.visibility === "always" || poll.visibility === "afterVote" ? words.resultsComing : words.resultsWhenClosed}</p>
        </div>
      )}
      <p class="unseen" aria-live="polite">
        {shown && count !== undefined ? words.allAnswers(number(count, tongue)) : ""}
      </p>
    </Frame>
  );
};

const ResultsFoot = ({ more }: { more: boolean }) => {
  const { session } = useTablet();
  const { words } = useWords();
  return (
    <>
      {more ? (
        <button type="button" class="action first" onClick={() => session.showNextResult()}>
          <ArrowIcon size={36} />
          {words.nextQuestion}
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
