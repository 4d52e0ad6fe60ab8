import type { Question } from "@raati/contracts";
import { useRef } from "preact/hooks";
import type { Poll } from "../program/documents";
import { type Painting, useSitting, useWords } from "../view/hooks";
import { spoken } from "../words";
import { optionsFor } from "./shuffle";
import { Tap } from "./tap";
import "./options.css";

interface OptionsProps {
  poll: Poll;
  index: number;
  /** Names this painting: a finger that came down on another one votes on nothing. */
  painting: string;
  painted: Painting;
  onVote(optionId: number, onScreenMs: number): void;
}

const optionAt = (event: PointerEvent): number | undefined => {
  const button = document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-option]");
  return button?.dataset.option === undefined ? undefined : Number(button.dataset.option);
};

/** The question itself must be set smaller to leave room. */
export const isLong = (text: string, question: Question): boolean => text.length > 70 || question.options.length > 6;

/** The options of one question as real buttons; a tap is the vote. Keyboards and screen readers click without a pointer. */
export const Options = ({ poll, index, painting, painted, onVote }: OptionsProps) => {
  const { id } = useSitting();
  const { tongue } = useWords();
  const tap = useRef(new Tap());
  const question = poll.questions[index];
  if (!question) return null;

  const vote = (optionId: number) => onVote(optionId, performance.now() - (painted.at() ?? performance.now()));
  const down = (event: PointerEvent) => {
    const option = optionAt(event);
    if (option === undefined) tap.current.cancel();
    else tap.current.down({ pointer: event.pointerId, option, painting }, painted.at(), performance.now());
  };
  const up = (event: PointerEvent) => {
    const option = optionAt(event);
    if (option !== undefined && tap.current.up({ pointer: event.pointerId, option, painting })) vote(option);
    else tap.current.cancel();
  };
  const click = (event: MouseEvent, optionId: number) => {
    if (event.detail === 0 && painted.settled) vote(optionId);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: older WebViews lay out no grid in a fieldset
    <div
      class="options"
      data-count={question.options.length}
      role="group"
      aria-labelledby="question"
      onPointerDown={down}
      onPointerUp={up}
      onPointerCancel={() => tap.current.cancel()}
    >
      {optionsFor(id, poll.id, question).map((option) => {
        const { text, lang } = spoken(option.text, tongue, poll.languages);
        return (
          <button
            key={option.id}
            type="button"
            class="option"
            data-option={option.id}
            lang={lang}
            aria-disabled={!painted.settled}
            onClick={(event) => click(event, option.id)}
          >
            <span>{text}</span>
          </button>
        );
      })}
    </div>
  );
};
