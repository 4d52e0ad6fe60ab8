import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useCell } from "../platform/cell";
import { Frame } from "../view/Frame";
import { useSitting, useTablet, useWords } from "../view/hooks";
import { ArrowIcon, EyeIcon, Face, SignIcon } from "../view/icons";
import { Keyboard } from "./Keyboard";
import { Categories, isOneOf, Moods } from "./moods";
import { type Key, MostCharacters, standing, type Typing, typed } from "./typing";

/** Then in words, if one likes: a postcard to the store. The mood is its stamp, the category its address. */
export const WordsScreen = () => {
  const { session } = useTablet();
  const { words } = useWords();
  const { field, typing, read, press } = useTyping();
  const foot = (
    <>
      <button type="button" class="action" onClick={() => session.back()}>
        {words.back}
      </button>
      <button type="button" class="action first end" onClick={() => session.sendFeedback()}>
        {words.send}
        <ArrowIcon size={36} />
      </button>
    </>
  );
  const head = (
    <h1 class="title" data-say="">
      {words.feedbackTo}
    </h1>
  );
  return (
    <Frame ground="paper" class="feedback writing" head={head} foot={foot}>
      <div class="card">
        <textarea
          class="letter"
          ref={field}
          data-say={typing.text === "" ? words.feedbackLabel : typing.text}
          value={typing.text}
          maxLength={MostCharacters}
          placeholder={words.write}
          aria-label={words.feedbackLabel}
          aria-describedby="no-names"
          autocomplete="off"
          spellcheck={false}
          // The tablet's own keyboard stands below: the system's must not come up.
          inputMode="none"
          onInput={(event) => read(event.currentTarget)}
          onSelect={(event) => read(event.currentTarget)}
        />
        <Address />
      </div>
      <p class="notice" id="no-names" data-say="">
        <EyeIcon size={30} />
        {words.noNames}
      </p>
      <Keyboard shift={typing.shift} onKey={(key) => press(key)} />
    </Frame>
  );
};

/** The text in the sitting, and the caret in the field. */
const useTyping = () => {
  const { session } = useTablet();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typing, setTyping] = useState<Typing>(() => standing(session.sitting.value.letter.text, session.sitting.value.letter.text.length));
  const now = useRef(typing);
  const set = (next: Typing) => {
    const changed = next.text !== now.current.text;
    now.current = next;
    setTyping(next);
    if (changed) session.write({ text: next.text });
  };
  /** What a real keyboard or a finger in the text has made of it. */
  const read = ({ value, selectionStart }: HTMLTextAreaElement) => {
    if (value !== now.current.text || selectionStart !== now.current.caret) set(standing(value, selectionStart));
  };
  const press = (key: Key) => set(typed(now.current, key));
  // Whoever came this far wants to write: the caret is in the text, and the system's keyboard stays away.
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    const input = field.current;
    if (!input || (input.selectionStart === typing.caret && input.selectionEnd === typing.caret)) return;
    if (document.activeElement === input && input.selectionStart !== input.selectionEnd) return;
    input.setSelectionRange(typing.caret, typing.caret);
    input.scrollTop = input.scrollHeight;
  }, [typing]);
  return { field, typing, read, press };
};

const Address = () => {
  const { program } = useTablet();
  const letter = useSitting((sitting) => sitting.letter);
  const { words } = useWords();
  const identity = useCell(program.identity);
  const { mood, category } = letter;
  return (
    <div class="address">
      {isOneOf(Moods, mood) && (
        <span class="stamp">
          <Face mood={mood} size={56} />
          {words.moods[mood]}
        </span>
      )}
      {isOneOf(Categories, category) && (
        <b>
          <SignIcon sign={category} size={28} />
          {words.categories[category]}
        </b>
      )}
      <span>{identity?.storeName}</span>
    </div>
  );
};
