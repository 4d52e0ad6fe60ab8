import { useCell } from "../platform/cell";
import type { Poll } from "../program/documents";
import { isLong, Options } from "../sitting/Options";
import { Frame } from "../view/Frame";
import { type Painting, useTablet, useWords } from "../view/hooks";
import { number, spoken } from "../words";
import { IdleFoot, Touch } from "./IdleFoot";
import "../sitting/question.css";

/** An open poll on the idle tablet: a tap on an option is the vote. The number of answers, never the split. */
export const PollSlide = ({ poll, painting, painted }: { poll: Poll; painting: string; painted: Painting }) => {
  const { session, frames } = useTablet();
  const { words, tongue } = useWords();
  const answers = useCell(frames.answers).get(poll.id)?.answers ?? 0;
  const question = poll.questions[0];
  if (!question) return null;
  const { text, lang } = spoken(question.text, tongue, poll.languages);
  return (
    <Frame
      ground="poster"
      foot={
        <IdleFoot onFeedback={() => session.openFeedback()}>
          <Touch text={words.touchAndMatter} />
          <span class="so-far">{answers > 0 ? words.answersSoFar(answers, number(answers, tongue)) : words.noAnswersYet}</span>
        </IdleFoot>
      }
    >
      <div class="ask slide">
        <h1 id="question" class={isLong(text, question) ? "long" : ""} lang={lang}>
          {text}
        </h1>
      </div>
      <Options
        poll={poll}
        index={0}
        painting={painting}
        painted={painted}
        onVote={(optionId, onScreenMs) => session.vote(poll, 0, optionId, onScreenMs)}
      />
    </Frame>
  );
};
