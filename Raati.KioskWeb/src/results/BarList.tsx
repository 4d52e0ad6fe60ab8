import type { Question, ResultFrame } from "@raati/contracts";
import type { Poll } from "../program/documents";
import { useWords } from "../view/hooks";
import { TickIcon } from "../view/icons";
import { number, percent, spoken } from "../words";
import { barsOf } from "./bars";

interface BarListProps {
  poll: Poll;
  question: Question;
  frame: ResultFrame;
  chosen: readonly number[];
}

/** Bars with numbers and words; only the shopper's own choice is tinted. */
export const BarList = ({ poll, question, frame, chosen }: BarListProps) => {
  const { words, tongue } = useWords();
  const { bars } = barsOf(question, frame);
  return (
    <ul class="bars" data-count={bars.length}>
      {bars.map((bar, index) => {
        const option = question.options[index];
        if (!option) return null;
        const { text, lang } = spoken(option.text, tongue, poll.languages);
        const mine = chosen.includes(bar.optionId);
        return (
          <li key={bar.optionId} class={mine ? "mine" : ""}>
            <span class="name">
              <span lang={lang}>{text}</span>
              {mine && (
                <span class="own">
                  <TickIcon size={24} />
                  {words.yourAnswer}
                </span>
              )}
            </span>
            <span class="figures">
              {bar.share !== undefined && <b>{percent(bar.share, tongue)}</b>}{" "}
              <span>{words.votes(bar.count, number(bar.count, tongue))}</span>
            </span>
            <span class="track" aria-hidden="true">
              <span class="bar" style={{ transform: `scaleX(${bar.length})` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
};
