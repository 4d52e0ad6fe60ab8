import type { ComponentChildren } from "preact";
import { useWords } from "../view/hooks";
import { HandIcon, SpeechIcon } from "../view/icons";

/** What an idle tablet invites to. */
export const IdleFoot = ({ onFeedback, children }: { onFeedback(): void; children?: ComponentChildren }) => {
  const { words } = useWords();
  return (
    <>
      <div class="cta grow">{children ?? <Touch text={words.howWasIt} />}</div>
      <button type="button" class="action" onClick={onFeedback}>
        <SpeechIcon size={36} />
        {words.leaveFeedback}
      </button>
    </>
  );
};

/** The hand that says: this glass can be touched. */
export const Touch = ({ text }: { text: string }) => (
  <>
    <span class="hand">
      <HandIcon size={56} />
    </span>
    <strong>{text}</strong>
  </>
);
