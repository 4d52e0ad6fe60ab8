import type { Question } from "@raati/contracts";
import type { TargetedMouseEvent } from "preact";
import { useRef } from "preact/hooks";
import type { Poll } from "../program/documents";
import { useFitting } from "../view/fitting";
import { type Painting, usePane, useSitting, useWords } from "../view/hooks";
import { Face } from "../view/icons";
import { Scrolling, useOverflow } from "../view/Scrolling";
import { spoken } from "../words";
import { arrange, faceOf } from "./arrangement";
import { optionsFor } from "./shuffle";
import { Tap } from "./tap";
import "./options.css";
import "./beside.css";

interface OptionsProps {
  poll: Poll;
  index: number;
  /** Id of the element with the question. */
  title: string;
  /** Names this painting: a finger that came down on another one votes on nothing. */
  painting: string;
  painted: Painting;
  /** Whether it counts. */
  onVote(optionId: number, onScreenMs: number): boolean;
}

const optionAt = (event: PointerEvent) => document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>("[data-option]");

const idOf = (option: HTMLElement): number => Number(option.dataset.option);

/** The question itself must be set smaller to leave room. */
export const isLong = (text: string, question: Question): boolean => text.length > 60 || question.options.length > 6;

/** The options of one question as real buttons; a tap is the vote. Keyboards and screen readers click without a pointer. */
export const Options = ({ poll, index, title, painting, painted, onVote }: OptionsProps) => {
  const id = useSitting((sitting) => sitting.id);
  const { tongue } = useWords();
  const pane = usePane();
  const tap = useRef(new Tap());
  const list = useRef<HTMLDivElement>(null);
  const overflow = useOverflow(list);
  const room = `${painting}:${tongue}:${pane.width}:${pane.height}:${pane.scale}`;
  const dense = useFitting(list, ".options", 0, 1, room) === 1;
  const question = poll.questions[index];
  if (!question) return null;

  // The mark is set on the button itself, so that nothing else has to be drawn before it is seen; the button goes with this screen.
  const vote = (option: HTMLElement) => {
    if (onVote(idOf(option), performance.now() - (painted.at() ?? performance.now()))) option.dataset.chosen = "";
  };
  const down = (event: PointerEvent) => {
    const option = optionAt(event);
    if (!option) tap.current.cancel();
    else tap.current.down({ pointer: event.pointerId, option: idOf(option), painting }, painted.at(), performance.now());
  };
  const up = (event: PointerEvent) => {
    const option = optionAt(event);
    if (option && tap.current.up({ pointer: event.pointerId, option: idOf(option), painting })) vote(option);
    else tap.current.cancel();
  };
  const click = (event: TargetedMouseEvent<HTMLButtonElement>) => {
    if (event.detail === 0 && painted.settled) vote(event.currentTarget);
  };

  const options = optionsFor(id, poll.id, question).map((option) => ({ id: option.id, ...spoken(option.text, tongue, poll.languages) }));
  const { columns, rows, size, ring, beside } = arrange(
    question,
    options.map(({ text }) => text),
    pane,
    dense,
  );
  return (
    <Scrolling list={list} overflow={overflow} class="choosing">
      {/* biome-ignore lint/a11y/useSemanticElements: older WebViews lay out no grid in a fieldset */}
      <div
        class={`options ${size} ${question.kind} ${ring ? "" : "bare"}`}
        style={{ "--columns": columns }}
        data-rows={rows}
        data-beside={beside || undefined}
        data-dense={dense || undefined}
        ref={list}
        role="group"
        aria-labelledby={title}
        onPointerDown={down}
        onPointerUp={up}
        onPointerCancel={() => tap.current.cancel()}
      >
        {options.map((option) => {
          const face = faceOf(question, option.id);
          return (
            <button
              key={option.id}
              type="button"
              class="option"
              data-option={option.id}
              data-say=""
              lang={option.lang}
              aria-disabled={!painted.settled}
              onClick={click}
            >
              {face && <Face mood={face} size={96} />}
              <span class="text">{option.text}</span>
              <span class="ring" aria-hidden="true" />
            </button>
          );
        })}
      </div>
    </Scrolling>
  );
};
