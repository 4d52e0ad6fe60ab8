import type { Mood } from "@raati/contracts";
import { useRef, useState } from "preact/hooks";
import { Frame } from "../view/Frame";
import { useFocus, useTablet, useWords } from "../view/hooks";
import { ArrowIcon, Face } from "../view/icons";
import "./feedback.css";

const Moods = ["veryGood", "good", "bad", "veryBad"] as const satisfies readonly Mood[];
const MostCharacters = 1_000;

/** First how it felt. */
export const MoodScreen = () => {
  const { session } = useTablet();
  const { words } = useWords();
  const heading = useFocus("mood");
  return (
    <Frame ground="paper" foot={<DoneFoot />}>
      <h1 ref={heading} tabIndex={-1}>
        {words.howWasIt}
      </h1>
      <div class="moods">
        {Moods.map((mood) => (
          <button key={mood} type="button" class="mood" onClick={() => session.chooseMood(mood)}>
            <Face mood={mood} size={120} />
            {words.moods[mood]}
          </button>
        ))}
      </div>
    </Frame>
  );
};

/** Then in words, if one likes. */
export const WordsScreen = () => {
  const { session } = useTablet();
  const { words } = useWords();
  const heading = useFocus("words");
  const field = useRef<HTMLTextAreaElement>(null);
  const [length, setLength] = useState(0);
  const foot = (
    <>
      <button type="button" class="action" onClick={() => session.openFeedback()}>
        {words.back}
      </button>
      <span class="grow" />
      <button type="button" class="action first" onClick={() => session.sendFeedback(field.current?.value ?? "")}>
        {words.send}
        <ArrowIcon size={36} />
      </button>
    </>
  );
  return (
    <Frame ground="paper" foot={foot}>
      <h1 ref={heading} tabIndex={-1}>
        {words.tellMore}
      </h1>
      <p class="notice" id="no-names">
        {words.noNames}
      </p>
      <textarea
        class="letter"
        ref={field}
        maxLength={MostCharacters}
        aria-label={words.feedbackLabel}
        aria-describedby="no-names"
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          session.touch();
          setLength(event.currentTarget.value.length);
        }}
      />
      <p class="caption count" aria-hidden="true">
        {length} / {MostCharacters}
      </p>
    </Frame>
  );
};

export const FeedbackThanksScreen = () => {
  const { words } = useWords();
  const heading = useFocus("thanks");
  return (
    <Frame ground="paper" foot={<DoneFoot />}>
      <div class="centre">
        <h1 ref={heading} tabIndex={-1}>
          {words.feedbackThanks}
        </h1>
      </div>
    </Frame>
  );
};

const DoneFoot = () => {
  const { session } = useTablet();
  const { words } = useWords();
  return (
    <>
      <span class="grow" />
      <button type="button" class="action" onClick={() => session.end()}>
        {words.done}
      </button>
    </>
  );
};
