import { useCell } from "../platform/cell";
import { useTablet, useWords } from "../view/hooks";
import "./legend.css";

/** Which bar is whose, at the numbers themselves. */
export const Legend = () => {
  const { program } = useTablet();
  const { words } = useWords();
  const organization = useCell(program.identity)?.organizationName ?? "";
  return (
    <div class="legend" aria-hidden="true">
      <span>
        <i class="swatch" />
        {words.wholeCoop(organization)}
      </span>
      <span>
        <i class="swatch store" />
        {words.thisStore}
      </span>
    </div>
  );
};
