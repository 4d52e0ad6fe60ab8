import { useCell } from "../platform/cell";
import { WarnBeforeMs } from "../sitting/sitting";
import { useSitting, useTablet, useWords } from "./hooks";
import "./overlays.css";

/** The last seconds before idle: one touch anywhere extends. */
export const IdleWarning = () => {
  const { session } = useTablet();
  const { words } = useWords();
  const leftMs = useCell(session.warning);
  const screen = useSitting((sitting) => sitting.screen);
  if (leftMs === undefined) return null;
  const seconds = Math.ceil(leftMs / 1_000);
  const length = 2 * Math.PI * 34;
  return (
    <div class={`warning ${screen.kind}`} role="status">
      <svg viewBox="0 0 80 80" aria-hidden="true">
        <circle cx="40" cy="40" r="34" class="ring" />
        <circle cx="40" cy="40" r="34" class="left" stroke-dasharray={length} stroke-dashoffset={length * (1 - leftMs / WarnBeforeMs)} />
        <text x="40" y="51">
          {seconds}
        </text>
      </svg>
      <span>
        {words.stillThere}
        <br />
        {words.goOn}
      </span>
    </div>
  );
};

/** Ops asked which one this is. */
export const Identify = () => {
  const { identifying, program } = useTablet();
  const on = useCell(identifying);
  const identity = useCell(program.identity);
  if (!on || !identity) return null;
  return (
    <div class="identify" role="alert">
      <h1>{identity.name}</h1>
      <p>{identity.storeName}</p>
    </div>
  );
};

/** Another device uses this tablet's token: only one of them may count votes. */
export const SupersededScreen = () => {
  const tablet = useTablet();
  return (
    <main class="said">
      <h1>Tämä tabletti on avattu muualla</h1>
      <p>
        <span lang="sv">Den här plattan har öppnats någon annanstans.</span> · <span lang="en">This tablet has been opened elsewhere.</span>
      </p>
      <button type="button" class="action first" onClick={() => tablet.takeOver()}>
        Ota käyttöön täällä · Använd här · Use it here
      </button>
    </main>
  );
};

/** While the storage opens; and, waiting, before the first connection of a tablet that holds nothing yet. */
export const StartingScreen = ({ waiting = false }: { waiting?: boolean }) => (
  <main class="said poster">
    <h1>Raati</h1>
    <p>{waiting ? "Yhdistetään… · Ansluter… · Connecting…" : "\u00a0"}</p>
  </main>
);
