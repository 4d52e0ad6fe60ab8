import type { preview as fi } from "../fi/preview";
import { count } from "./common";

export const preview: typeof fi = {
  title: "How it looks on the tablet",
  pastTitle: "How it looked on the tablet",
  frame: "Preview of the tablet",
  language: "Language of the preview",
  orientation: "How the tablet stands",
  landscape: "Landscape",
  portrait: "Portrait",
  real: "The same page as on the tablet. You can touch it: nothing leaves, nothing would be counted.",
  sampleStore: "Sample store",
  sampleQuestion: "The question comes here",
  sampleOption: (n) => `Option ${n}`,
  sampleTitle: "The title comes here",
  heavyVideo: "The video is too large to preview.",
  checks: {
    title: "Readability and translations",
    fine: "Nothing to remark.",
    reading: (seconds) => `Takes about ${count(seconds)} seconds to read.`,
    untranslated: (language, n) =>
      `${language}: ${n === 1 ? "1 text is" : `${count(n)} texts are`} missing. The fallback language shows instead.`,
    noLanguage: (language) => `Not at all in ${language}. A shopper who switches to it sees the fallback language.`,
    longQuestion: (language, n) => `${language}: the question has ${count(n)} characters. Over 70 it is set smaller.`,
    longOption: (language, option) => `${language}: “${option}” doesn't fit on one line.`,
    wordy: (language, n) => `${language}: ${count(n)} words. Someone walking by reads about ten.`,
    noQuestionMark: (language) => `${language}: the question mark is missing.`,
    notAQuestion: (language) => `${language}: it doesn't begin with a question word, so it may be unclear what is asked.`,
    double: (language, word) => `${language}: “${word}” may make it two questions. Ask one thing at a time.`,
    negative: (language, word) => `${language}: the negation “${word}” is slow to read and easy to misread.`,
    leading: (language, word) => `${language}: “${word}” leads the answer.`,
    many: (n) => `${count(n)} options are a lot: the tablet sets the text smaller beyond six.`,
    titleMissing: (language) => `${language}: the title is missing. Another language shows instead.`,
    textMissing: (language) => `${language}: the text is missing. Another language shows instead.`,
    longText: (language, n) => `${language}: ${count(n)} words. The slide stands for 10 seconds, enough for about 30.`,
    loud: (language) => `${language}: capitals alone are slow to read.`,
  },
};
