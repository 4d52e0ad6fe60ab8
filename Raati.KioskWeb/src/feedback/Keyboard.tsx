import { useEffect, useRef, useState } from "preact/hooks";
import { useWords } from "../view/hooks";
import { EraseIcon, ShiftIcon } from "../view/icons";
import type { Words } from "../words";
import { type Key, Pages, stepped } from "./typing";
import "./keyboard.css";

interface KeyboardProps {
  shift: boolean;
  onKey(key: Key): void;
}

const HoldMs = 450;
const RepeatMs = 90;

/**
 * The tablet's own keyboard. Hit areas meet without gaps, so no touch falls between two keys. For a real keyboard or a switch it is one
 * stop: arrows walk along the keys.
 */
export const Keyboard = ({ shift, onKey }: KeyboardProps) => {
  const { words } = useWords();
  const [page, setPage] = useState<keyof typeof Pages>("letters");
  const [at, setAt] = useState<[number, number]>([0, 0]);
  const board = useRef<HTMLDivElement>(null);
  const repeat = useRepeat();

  const press = (key: Key) => {
    if (key.kind === "page") setPage(page === "letters" ? "signs" : "letters");
    else onKey(key);
  };
  const walk = (event: KeyboardEvent) => {
    const to = stepped(Pages[page], at, event.key);
    if (to === at) return;
    event.preventDefault();
    setAt(to);
    board.current?.querySelector<HTMLElement>(`[data-at="${to}"]`)?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: older WebViews lay out no grid in a fieldset
    <div class="keyboard" role="group" aria-label={words.keyboard} ref={board} onKeyDown={walk}>
      {Pages[page].map((row, rowAt) =>
        row.map((key, columnAt) => {
          const place = `${rowAt},${columnAt}`;
          const width = { gridColumn: `span ${key.width ?? 1}` };
          if (key.kind === "none") return <span key={place} style={width} />;
          return (
            <button
              key={place}
              type="button"
              class={`key ${key.kind === "char" ? "" : "quiet"}`}
              style={width}
              data-at={place}
              tabIndex={place === String(at) ? 0 : -1}
              aria-label={nameOf(key, words)}
              aria-pressed={key.kind === "shift" ? shift : undefined}
              // The field keeps the focus and its caret. A key acts when the finger comes down: typing is quick, and can be erased.
              onPointerDown={(event) => {
                event.preventDefault();
                press(key);
                if (key.kind === "erase") repeat.start(() => onKey(key));
              }}
              onPointerUp={repeat.stop}
              onPointerLeave={repeat.stop}
              onPointerCancel={repeat.stop}
              onClick={(event) => event.detail === 0 && press(key)}
            >
              <span>{faceOf(key, page, shift, words)}</span>
            </button>
          );
        }),
      )}
    </div>
  );
};

const nameOf = (key: Key, words: Words): string | undefined => {
  if (key.kind === "shift") return words.shift;
  if (key.kind === "erase") return words.erase;
  return undefined;
};

const faceOf = (key: Key, page: string, shift: boolean, words: Words) => {
  if (key.kind === "shift") return <ShiftIcon size={40} />;
  if (key.kind === "erase") return <EraseIcon size={40} />;
  if (key.kind === "page") return page === "letters" ? "123" : "abc";
  if (key.kind !== "char") return null;
  if (key.char === " ") return <small>{words.space}</small>;
  return shift ? key.char.toLocaleUpperCase("fi") : key.char;
};

/** Erasing goes on while the key is held. */
const useRepeat = () => {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stop = () => clearTimeout(timer.current);
  const start = (work: () => void) => {
    stop();
    const again = () => {
      work();
      timer.current = setTimeout(again, RepeatMs);
    };
    timer.current = setTimeout(again, HoldMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return { start, stop };
};
