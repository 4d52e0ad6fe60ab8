import { screens, useSpeech } from "../i18n/i18n";
import styles from "./LanguageSwitch.module.css";

/** Each language names itself, in full for a screen reader. */
export function LanguageSwitch() {
  const { t, language, speak } = useSpeech();
  return (
    <fieldset className={styles.switch}>
      <legend className="hidden-text">{t.common.language}</legend>
      {screens.map((screen) => (
        <button
          key={screen}
          type="button"
          lang={screen}
          aria-pressed={screen === language}
          aria-label={`${screen.toUpperCase()}, ${t.common.languageNames[screen]}`}
          onClick={() => speak(screen)}
        >
          {screen.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}
