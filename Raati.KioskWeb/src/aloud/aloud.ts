import { Cell } from "../platform/cell";
import type { Spoken, Tongue } from "../words";

/** What reading aloud needs of the browser. */
export interface Voice {
  speak(utterance: SpeechSynthesisUtterance): void;
  cancel(): void;
  getVoices(): readonly { lang: string }[];
}

export type AloudState = "quiet" | "speaking" | "unable";

const Locales: Record<Tongue, string> = { fi: "fi-FI", sv: "sv-SE", en: "en-GB" };

/** Reads texts aloud, each in its own language. Every use begins at the same volume. A device that can't says so once, and is asked no more. */
export class Aloud {
  readonly state: Cell<AloudState>;
  private turn = 0;

  constructor(
    private readonly voice: Voice | undefined,
    private readonly utter: (text: string) => SpeechSynthesisUtterance = (text) => new SpeechSynthesisUtterance(text),
  ) {
    this.state = new Cell<AloudState>(voice ? "quiet" : "unable");
  }

  /** Whether a voice may be there; some browsers load their list only when first asked. */
  speaks(tongue: Tongue): boolean {
    if (!this.voice || this.state.value === "unable") return false;
    const voices = this.voice.getVoices();
    return voices.length === 0 || voices.some(({ lang }) => lang.toLowerCase().startsWith(tongue));
  }

  read(texts: readonly Spoken[]): void {
    const voice = this.voice;
    if (!voice || this.state.value === "unable") return;
    this.stop();
    const said = texts.filter(({ text }) => text.trim() !== "");
    if (said.length === 0) return;
    const turn = this.turn;
    this.state.value = "speaking";
    said.forEach(({ text, lang }, index) => {
      const utterance = this.utter(text);
      utterance.lang = Locales[lang];
      utterance.volume = 1;
      utterance.rate = 0.95;
      utterance.onend = () => {
        if (turn === this.turn && index === said.length - 1) this.state.value = "quiet";
      };
      utterance.onerror = ({ error }) => {
        if (turn === this.turn) this.state.value = Unable.includes(error) ? "unable" : "quiet";
      };
      voice.speak(utterance);
    });
  }

  stop(): void {
    this.turn++;
    if (this.state.value !== "speaking") return;
    this.state.value = "quiet";
    this.voice?.cancel();
  }
}

const Unable: readonly string[] = ["synthesis-unavailable", "language-unavailable", "voice-unavailable", "synthesis-failed"];
