import type { BulletinView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import chip from "../polls/PollChip.module.css";
import { stateOf } from "./state";

export function BulletinChips({ bulletin }: { bulletin: BulletinView }) {
  const { states } = useTexts().bulletins;
  const state = stateOf(bulletin);
  return (
    <>
      <span className={chip.chip} data-state={state === "published" ? "open" : state}>
        {states[state]}
      </span>{" "}
      {bulletin.published && bulletin.changed && (
        <span className={chip.chip} data-state="provisional">
          {states.changed}
        </span>
      )}
    </>
  );
}
