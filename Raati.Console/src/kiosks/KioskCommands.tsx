import type { UseQueryResult } from "@tanstack/react-query";
import type { CommandState, CommandView, KioskPast } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { CrossIcon, TickIcon } from "../look/icons";
import { Fetched } from "../shared/Fetched";
import { useTimes } from "../time/useTimes";
import styles from "./KioskPage.module.css";

/** What was asked of the tablet, newest first, and what it has said of each. Live: a receipt is here as soon as the hub has it. */
export function KioskCommands({ query, zone }: { query: UseQueryResult<KioskPast>; zone: string }) {
  const words = useTexts().kiosks.commands;
  return (
    <section aria-labelledby="commands-title" aria-live="polite">
      <h2 id="commands-title">{words.title}</h2>
      <Fetched query={query}>
        {({ commands }) =>
          commands.length === 0 ? (
            <p className={styles.quiet}>{words.empty}</p>
          ) : (
            <ul className={styles.list}>
              {commands.map((command) => (
                <Line key={command.id} command={command} zone={zone} />
              ))}
            </ul>
          )
        }
      </Fetched>
    </section>
  );
}

const good: readonly CommandState[] = ["applied", "painted"];
const bad: readonly CommandState[] = ["failed", "offline", "unanswered"];

function Line({ command, zone }: { command: CommandView; zone: string }) {
  const t = useTexts();
  const words = t.kiosks.commands;
  const { steps } = t.kiosks.program;
  const times = useTimes();
  const { state } = command;
  return (
    <li>
      <span className={styles.what}>{command.kind === "reload" ? words.kinds.reload : words.kinds.identify}</span>
      <span className={styles.quiet}>
        {times.moment(command.sentAtMs, zone, true)}, {command.actor}
      </span>
      <span className={styles.state} data-state={good.includes(state) ? "good" : bad.includes(state) ? "bad" : "under way"}>
        {good.includes(state) && <TickIcon size={14} />}
        {bad.includes(state) && <CrossIcon size={14} />}
        {words.states[state]}
        {command.reason ? `: ${command.reason}` : ""}
      </span>
      {command.receivedAtMs !== undefined && (
        <span className={styles.steps}>
          {(["received", "applied", "painted"] as const).map((step) => {
            const at = command[`${step}AtMs`];
            return at === undefined ? null : (
              <span key={step} data-reached="true">
                {step === "applied" ? words.states.applied : steps[step]} <b>{times.clock(at, zone, true)}</b>
              </span>
            );
          })}
        </span>
      )}
      {state === "unanswered" && <span className={styles.why}>{words.unansweredHelp}</span>}
    </li>
  );
}
