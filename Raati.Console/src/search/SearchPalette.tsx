import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from "react";
import { useTexts } from "../i18n/i18n";
import { SearchIcon } from "../look/icons";
import { find, type Place } from "./find";
import styles from "./Search.module.css";
import { usePlaces } from "./usePlaces";

/** Type a few letters of anything, and go there. */
export function SearchPalette({ onClose }: { onClose(): void }) {
  const words = useTexts().search;
  const id = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const places = usePlaces();
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => find(places, wanted), [places, wanted]);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const chosen = Math.min(at, found.length - 1);
  // It may come after the window around it, which then has the focus already.
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${chosen}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosen]);

  const open = (place: Place | undefined) => {
    if (!place) return;
    onClose();
    place.open();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setAt(Math.min(found.length - 1, chosen + 1));
    else if (event.key === "ArrowUp") setAt(Math.max(0, chosen - 1));
    else if (event.key === "Home") setAt(0);
    else if (event.key === "End") setAt(found.length - 1);
    else if (event.key === "Enter") open(found[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.palette}>
      <div className={styles.field}>
        <SearchIcon size={20} />
        <input
          ref={field}
          role="combobox"
          aria-label={words.title}
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          placeholder={words.placeholder}
          value={typed}
          data-autofocus
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={words.results} className={styles.found}>
        {found.map((place, index) => (
          <div key={place.id} role="presentation">
            {place.group !== found[index - 1]?.group && (
              <p className={styles.group} aria-hidden="true">
                {words.groups[place.group]}
              </p>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as a combobox does */}
            {/* biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field; the chosen one is its active descendant */}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              data-at={index}
              className={styles.place}
              onPointerMove={() => setAt(index)}
              onClick={() => open(place)}
            >
              <span>{place.name}</span>
              <small>{place.detail}</small>
            </div>
          </div>
        ))}
        {found.length === 0 && <p className={styles.none}>{words.none(typed)}</p>}
      </div>
      <p className={styles.keys} aria-hidden="true">
        {words.keys}
      </p>
      <p className="hidden-text" role="status">
        {typed ? words.found(found.length) : ""}
      </p>
    </div>
  );
}
