import { useCell, usePart } from "../platform/cell";
import type { Poll } from "../program/documents";
import { isLong, Options } from "../sitting/Options";
import { Frame } from "../view/Frame";
import { type Painting, useTablet, useWords } from "../view/hooks";
import { dayOf, number, spoken } from "../words";
import { IdleFoot, Touch } from "./IdleFoot";
import "../sitting/question.css";

/** An open poll on the idle tablet: a tap on an option is the vote. The number of answers, never the split. */
export const PollSlide = ({ poll, painting, painted }: { poll: Poll; painting: string; painted: Painting }) => {
  const { session, program } = useTablet();
  const { words, tongue } = useWords();
  const zone = useCell(program.identity)?.timeZone ?? "Europe/Helsinki";
  const question = poll.questions[0];
  if (!question) return null;
  const { text, lang } = spoken(question.text, tongue, poll.languages);
  const title = `question-${painting}`;
  const foot = (
    <IdleFoot>
      <Touch text={words.touchAndMatter}>
        <SoFar pollId={poll.id} />
      </Touch>
    </IdleFoot>
  );
  return (
    <Frame ground="poster" class="asking" moving foot={foot}>
      <div class="ask">
        <p class="eyebrow">{poll.closesAtMs === undefined ? words.pollOpen : words.pollUntil(dayOf(poll.closesAtMs, zone, tongue))}</p>
        <h1 id={title} class={isLong(text, question) ? "long" : ""} lang={lang} data-say="">
          {text}
        </h1>
      </div>
      <Options
        poll={poll}
        index={0}
        title={title}
        painting={painting}
        painted={painted}
        onVote={(optionId, onScreenMs) => session.vote(poll, 0, optionId, onScreenMs)}
      />
    </Frame>
  );
};

/** Grows with every answer anywhere: the slide around it is not drawn again. */
const SoFar = ({ pollId }: { pollId: string }) => {
  const { frames } = useTablet();
  const { words, tongue } = useWords();
  const answers = usePart(frames.answers, (all) => all.get(pollId)?.answers ?? 0);
  return <>{answers > 0 ? words.answersSoFar(answers, number(answers, tongue)) : words.noAnswersYet}</>;
};
