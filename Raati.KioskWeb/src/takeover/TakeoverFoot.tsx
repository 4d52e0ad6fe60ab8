import { useReadAloud } from "../aloud/useReadAloud";
import { QrCode } from "../pairing/QrCode";
import { useCell } from "../platform/cell";
import type { Takeover } from "../program/documents";
import { useTablet, useWords } from "../view/hooks";
import { SoundIcon, StopIcon } from "../view/icons";
import { momentOf } from "../words";
import { keyOf } from "./takeover";

/** When it was given, and what can be done about it. */
export const TakeoverFoot = ({ takeover, onPutAside }: { takeover: Takeover; onPutAside(): void }) => {
  const { program } = useTablet();
  const { words, tongue } = useWords();
  const zone = useCell(program.identity)?.timeZone ?? "Europe/Helsinki";
  return (
    <div class="foot">
      <p class="given">
        <b>{words.givenAt(momentOf(takeover.givenAtMs, zone, tongue))}</b>
        {takeover.blocks && <span>{words.reserved}</span>}
      </p>
      <div class="ways">
        <Listen takeover={takeover} />
        {!takeover.blocks && (
          <button type="button" class="action aside" onClick={onPutAside}>
            {words.putAside}
          </button>
        )}
      </div>
      {takeover.link && (
        <div class="phone">
          <QrCode text={takeover.link} />
          <b>{words.moreOnPhone}</b>
        </div>
      )}
    </div>
  );
};

const Listen = ({ takeover }: { takeover: Takeover }) => {
  const { words } = useWords();
  const reading = useReadAloud([keyOf(takeover)]);
  if (!reading) return null;
  const { speaking, press } = reading;
  return (
    <button type="button" class="action" aria-pressed={speaking} onClick={press}>
      {speaking ? <StopIcon size={36} /> : <SoundIcon size={36} />}
      {speaking ? words.stopReading : words.listen}
    </button>
  );
};
