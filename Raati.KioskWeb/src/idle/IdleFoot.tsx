import type { ComponentChildren } from "preact";
import { useTablet, useWords } from "../view/hooks";
import { HandIcon, SpeechIcon } from "../view/icons";

/** What an idle tablet invites to: an answer, or a word to the store. */
export const IdleFoot = ({ children }: { children?: ComponentChildren }) => {
  const { session } = useTablet();
  const { words } = useWords();
  const leave = (
    <button type="button" class={children ? "action" : "action first wide"} onClick={() => session.openFeedback()}>
      <SpeechIcon size={34} />
      {words.leaveFeedback}
    </button>
  );
  return (
    <>
      {children}
      {leave}
    </>
  );
};

/** The hand that says: this glass can be touched. */
export const Touch = ({ text, children }: { text: string; children: ComponentChildren }) => (
  <p class="cta">
    <span class="hand">
      <HandIcon size={52} />
    </span>
    <span>
      <strong>{text}</strong>
      <span class="so-far">{children}</span>
    </span>
  </p>
);
