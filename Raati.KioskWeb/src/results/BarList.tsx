import type { Question, ResultFrame, StorePart } from "@raati/contracts";
import { useRef } from "preact/hooks";
import type { Poll } from "../program/documents";
import { faceOf } from "../sitting/arrangement";
import { optionsFor } from "../sitting/shuffle";
import { useSitting, useWords } from "../view/hooks";
import { Face, TickIcon } from "../view/icons";
import { Scrolling, useOverflow } from "../view/Scrolling";
import { number, percent, spoken } from "../words";
import { type Bar, type Bars, barsOf, type Figure } from "./bars";

interface BarListProps {
  poll: Poll;
  question: Question;
  /** Absent until there is one to show: then the options alone, with the shopper's own marked. */
  frame: ResultFrame | undefined;
  store: StorePart | undefined;
  chosen: readonly number[];
}

/** Bars with numbers and words, in the order in which the options stood. Only the shopper's own choice is tinted. */
export const BarList = ({ poll, question, frame, store, chosen }: BarListProps) => {
  const id = useSitting((sitting) => sitting.id);
  const list = useRef<HTMLUListElement>(null);
  const overflow = useOverflow(list);
  const figures: Bars | undefined = frame && barsOf(question, frame, store);
  const options = optionsFor(id, poll.id, question);
  return (
    <Scrolling list={list} overflow={overflow}>
      <ul class="bars" ref={list} tabIndex={overflow.scrolls ? 0 : undefined}>
        {options.map((option) => (
          <Row
            key={option.id}
            poll={poll}
            question={question}
            optionId={option.id}
            bar={figures?.bars.find(({ optionId }) => optionId === option.id)}
            mine={chosen.includes(option.id)}
          />
        ))}
      </ul>
    </Scrolling>
  );
};

interface RowProps {
  poll: Poll;
  question: Question;
  optionId: number;
  bar: Bar | undefined;
  mine: boolean;
}

const Row = ({ poll, question, optionId, bar, mine }: RowProps) => {
  const { words, tongue } = useWords();
  const option = question.options.find(({ id }) => id === optionId);
  if (!option) return null;
  const { text, lang } = spoken(option.text, tongue, poll.languages);
  const face = faceOf(question, optionId);
  return (
    <li class={mine ? "mine" : ""} data-say="">
      <span class="name">
        {face && <Face mood={face} size={40} />}
        <span lang={lang}>{text}</span>
        {mine && (
          <span class="own">
            <TickIcon size={24} />
            {words.yourAnswer}
          </span>
        )}
      </span>
      {bar && <Told figure={bar} />}
      {bar?.store && <Here figure={bar.store} />}
      <span class="tracks" aria-hidden="true">
        <span class="bar" style={{ transform: `scaleX(${bar?.length ?? 0})` }} />
        {bar?.store && <span class="bar store" style={{ transform: `scaleX(${bar.store === "covered" ? 0 : bar.store.length})` }} />}
      </span>
    </li>
  );
};

const Told = ({ figure }: { figure: Figure }) => {
  const { words, tongue } = useWords();
  return (
    <span class="figures">
      {figure.share !== undefined && <b>{percent(figure.share, tongue)}</b>}{" "}
      <span>{words.votes(figure.count, number(figure.count, tongue))}</span>
    </span>
  );
};

const Here = ({ figure }: { figure: Figure | "covered" }) => {
  const { words, tongue } = useWords();
  if (figure === "covered")
    return (
      <span class="here">
        <span aria-hidden="true">–</span>
        <span class="unseen">
          {words.thisStore}: {words.covered}
        </span>
      </span>
    );
  return (
    <span class="here">
      <span class="unseen">{words.thisStore}: </span>
      {figure.share === undefined ? number(figure.count, tongue) : percent(figure.share, tongue)}
    </span>
  );
};
