import { beforeEach, expect, test } from "vitest";
import { Aloud } from "./aloud";

type Utterance = Pick<SpeechSynthesisUtterance, "text" | "lang" | "volume"> & { onend(): void; onerror(event: { error: string }): void };

let spoken: Utterance[];
let cancelled: number;
let aloud: Aloud;
const voice = {
  speak: (utterance: SpeechSynthesisUtterance) => void spoken.push(utterance as unknown as Utterance),
  cancel: () => void cancelled++,
  getVoices: () => [{ lang: "fi-FI" }],
};
const utter = (text: string) => ({ text, lang: "", volume: 0 }) as unknown as SpeechSynthesisUtterance;

beforeEach(() => {
  spoken = [];
  cancelled = 0;
  aloud = new Aloud(voice, utter);
});

test("each text in its own language, blanks left out, and quiet after the last", () => {
  aloud.read([
    { text: "Minkä leivän?", lang: "fi" },
    { text: " ", lang: "fi" },
    { text: "Limpa", lang: "sv" },
  ]);
  expect(spoken.map(({ text, lang, volume }) => [text, lang, volume])).toEqual([
    ["Minkä leivän?", "fi-FI", 1],
    ["Limpa", "sv-SE", 1],
  ]);
  spoken[0]?.onend();
  expect(aloud.state.value).toBe("speaking");
  spoken[1]?.onend();
  expect(aloud.state.value).toBe("quiet");
});

test("a second reading ends the first, whose end is no longer heard", () => {
  aloud.read([{ text: "a", lang: "fi" }]);
  aloud.read([{ text: "b", lang: "fi" }]);
  expect(cancelled).toBe(1);
  spoken[0]?.onend();
  expect(aloud.state.value).toBe("speaking");
  aloud.stop();
  expect([aloud.state.value, cancelled]).toEqual(["quiet", 2]);
});

test("a device that has no voice is found out, and offers none again", () => {
  expect([aloud.speaks("fi"), aloud.speaks("sv")]).toEqual([true, false]);
  aloud.read([{ text: "a", lang: "fi" }]);
  spoken[0]?.onerror({ error: "synthesis-failed" });
  expect(aloud.speaks("fi")).toBe(false);
  expect(new Aloud(undefined).speaks("fi")).toBe(false);
});
