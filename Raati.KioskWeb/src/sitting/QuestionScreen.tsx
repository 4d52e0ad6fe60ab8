import type { Poll } from "../program/documents";
import { Frame } from "../view/Frame";
import { useFocus, usePainting, useSitting, useTablet, useWords } from "../view/hooks";
import { TickIcon } from "../view/icons";
import { spoken } from "../words";
import { isLong, Options } from "./Options";
import "./question.css";

/** One question of a poll that is being answered, or that this person chose to answer next. */
export const QuestionScreen = ({ poll, index }: { poll: Poll; index: number }) => {
  const { session } = useTablet();
  const id = useSitting((sitting) => sitting.id);
  const { words, tongue } = useWords();
  const key = `${id}:${poll.id}:${index}`;
  const painted = usePainting(key);
  const heading = useFocus(key);
  const question = poll.questions[index];
  if (!question) return null;
  const { text, lang } = spoken(question.text, tongue, poll.languages);
  const foot = (
    <button type="button" class="action end" onClick={() => session.end()}>
      {words.stopHere}
    </button>
  );
  return (
    <Frame ground="poster" class="asking" foot={foot}>
      <div class="ask">
        <div class="eyebrow">
          <p>{poll.questions.length > 1 ? words.step(index + 1, poll.questions.length) : words.pollOpen}</p>
          <Before poll={poll} />
        </div>
        <h1 id={key} class={isLong(text, question) ? "long" : ""} ref={heading} tabIndex={-1} lang={lang} data-say="">
          {text}
        </h1>
      </div>
      <Options
        key={key}
        poll={poll}
        index={index}
        title={key}
        painting={key}
        painted={painted}
        onVote={(optionId, onScreenMs) => session.vote(poll, index, optionId, onScreenMs)}
      />
    </Frame>
  );
};

/** The answer just given to the question before, marked at once. */
const Before = ({ poll }: { poll: Poll }) => {
  const ballot = useSitting((sitting) => sitting.ballot);
  const { words, tongue } = useWords();
  const answer = ballot?.pollId === poll.id ? ballot.answers.at(-1) : undefined;
  const question = poll.questions.find(({ id }) => id === answer?.questionId);
  const option = question?.options.find(({ id }) => answer?.optionIds.includes(id));
  if (!option) return null;
  const { text, lang } = spoken(option.text, tongue, poll.languages);
  return (
    <p class="before">
      <TickIcon size={24} />
      <span>
        {words.youAnswered}: <b lang={lang}>{text}</b>
      </span>
    </p>
  );
};
