import type { ResultFrame, StorePart } from "@raati/contracts";
import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import { useCell } from "../platform/cell";
import type { Poll } from "../program/documents";
import { useTablet, useWords } from "../view/hooks";
import { Scrolling, useOverflow } from "../view/Scrolling";
import { ageOf, number, percent, timeOf } from "../words";
import { barsOf, type Figure, isTooClose, SmallSampleBelow } from "./bars";
import { mayBeShown } from "./shown";

interface SummaryProps {
  poll: Poll;
  index: number;
  frame: ResultFrame | undefined;
  store: StorePart | undefined;
  chosen: readonly number[];
}

/** The result as sentences: how many answered as this person did, as of when, and what is known of this store. */
export const Summary = ({ poll, index, frame, store, chosen }: SummaryProps) => {
  const { words, tongue } = useWords();
  if (!mayBeShown(poll)) return <Say text={words.resultsWhenClosed} />;
  const question = poll.questions[index];
  if (!frame || !question) return <Say text={words.resultsComing} />;
  // A split that moves in steps may not have this answer in it yet: then nobody is said to have answered alike.
  const sentence = ({ count, share }: Figure) => {
    if (count === 0) return words.notInYet;
    return share === undefined ? undefined : words.sameAsYou(percent(share, tongue));
  };
  const { bars } = barsOf(question, frame, store);
  const mine = bars.find(({ optionId }) => chosen.includes(optionId));
  return (
    <Card>
      {mine && sentence(mine) !== undefined && (
        <p class="sentence" data-say="">
          {sentence(mine)}
        </p>
      )}
      {isTooClose(frame, question.id) && (
        <p class="verdict" data-say="">
          {words.tooClose}
        </p>
      )}
      <AsOf frame={frame} store={store} />
      {bars.some((bar) => bar.store === "covered") && <p data-say="">{words.dash}</p>}
      {frame.answers < SmallSampleBelow && <p class="tag">{words.smallSample}</p>}
    </Card>
  );
};

/** In large text on a small glass even the sentences may go on. */
const Card = ({ children }: { children: ComponentChildren }) => {
  const card = useRef<HTMLElement>(null);
  const overflow = useOverflow(card);
  return (
    <Scrolling list={card} overflow={overflow} class="told">
      <aside class="summary" ref={card} tabIndex={overflow.scrolls ? 0 : undefined}>
        {children}
      </aside>
    </Scrolling>
  );
};

const Say = ({ text }: { text: string }) => (
  <Card>
    <p class="sentence" data-say="">
      {text}
    </p>
  </Card>
);

const AsOf = ({ frame, store }: { frame: ResultFrame; store: StorePart | undefined }) => {
  const { program, time, link } = useTablet();
  const { words, tongue } = useWords();
  const zone = useCell(program.identity)?.timeZone ?? "Europe/Helsinki";
  const online = useCell(link.state) === "online";
  const now = time.now();
  const age = online ? undefined : ageOf(frame.asOfMs, now);
  const counted = words.votes(frame.answers, number(frame.answers, tongue));
  return (
    <>
      <p data-say="">
        <b>{words.asOf(timeOf(frame.asOfMs, now, zone, tongue))}</b>
        {age && <span class="age">, {words.ago(age.count, age.unit)}</span>}
        {!store && ` · ${counted}`}
      </p>
      <p data-say="">{store ? `${counted}, ${words.storeToo(number(store.answers, tongue))}. ${words.storeSteps}` : words.storeNotYet}</p>
    </>
  );
};
