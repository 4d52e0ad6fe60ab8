import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTexts } from "../i18n/i18n";
import styles from "./Search.module.css";

type Line = readonly [
  keys: readonly string[],
  what:
    | "search"
    | "help"
    | "newPoll"
    | "overview"
    | "polls"
    | "bulletins"
    | "takeovers"
    | "campaigns"
    | "calendar"
    | "playlists"
    | "media"
    | "showing"
    | "tablets"
    | "stores"
    | "feedback"
    | "move"
    | "open"
    | "choose"
    | "extend"
    | "enterOption"
    | "moveOption"
    | "close",
  then?: true,
];

const lines: readonly Line[] = [
  [["/"], "search"],
  [["?"], "help"],
  [["n"], "newPoll"],
  [["g", "o"], "overview", true],
  [["g", "p"], "polls", true],
  [["g", "b"], "bulletins", true],
  [["g", "u"], "takeovers", true],
  [["g", "c"], "campaigns", true],
  [["g", "k"], "calendar", true],
  [["g", "l"], "playlists", true],
  [["g", "m"], "media", true],
  [["g", "w"], "showing", true],
  [["g", "t"], "tablets", true],
  [["g", "s"], "stores", true],
  [["g", "f"], "feedback", true],
  [["↑↓"], "move"],
  [["Enter"], "open"],
  [["Space"], "choose"],
  [["Shift", "Space"], "extend"],
  [["Enter"], "enterOption"],
  [["Alt", "↑↓"], "moveOption"],
  [["Esc"], "close"],
];

export function KeyHelp({ onClose }: { onClose(): void }) {
  const { help } = useTexts().search;
  return (
    <>
      <dl className={styles.help}>
        {lines.map(([keys, what, then]) => (
          <div key={what}>
            <dt>
              {keys.map((key, index) => (
                <Fragment key={key}>
                  {index > 0 && <span>{then ? help.after : "+"}</span>}
                  <kbd>{key === "Space" ? help.space : key}</kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{help.keys[what]}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.guide}>
        <Link to="/guide" onClick={onClose}>
          {help.guide}
        </Link>
      </p>
    </>
  );
}
