import type { FaultTexts } from "../fi/faults";
import { count } from "./common";

export const faults: FaultTexts = {
  required: () => "Fill this in.",
  unreadable: () => "The value has the wrong form.",
  textLength: (of) =>
    of.atLeast > 0 ? `Write ${of.atLeast} to ${count(of.atMost)} characters.` : `At most ${count(of.atMost)} characters.`,
  controlCharacters: () => "Leave line breaks and control characters out.",
  numberRange: (of) => `Give a number from ${count(of.atLeast)} to ${count(of.atMost)}.`,
  listLength: (of) => (of.atLeast > 0 ? `Give ${of.atLeast} to ${count(of.atMost)} entries.` : `At most ${count(of.atMost)} entries.`),
  tagLength: (of) => `A tag has ${of.atLeast} to ${of.atMost} characters, and no control characters.`,
  choice: (of) => `Choose one of these: ${of.choices}.`,
  choices: (of) => `Choose one or more, each once: ${of.choices}.`,
  ids: () => "Numbers begin at 1, and each is used only once.",
  yesNoOptions: () => "A yes-or-no question has the options 1 (yes) and 2 (no).",
  kindNotPublishable: () => "A question of this kind can't be published yet.",
  endsBeforeStart: () => "The end must come after the beginning.",
  inThePast: () => "This time has already passed.",
  tooLate: () => "This time is too far away.",
  noLanguage: () => "Write the text in at least one language.",
  email: () => "Write an e-mail address.",
  emailTaken: () => "Another person has this e-mail address already.",
  nameTaken: () => "This name is in use already.",
  timeZone: () => "Give a time zone such as Europe/Helsinki.",
  noSuchStore: () => "There is no such store, or it is not yours.",
  noSuchArea: () => "The area isn't there any more.",
  storeNeeded: () => "Choose at least one store for a store manager.",
  linkUsed: () => "The link has been used, or is too old.",
};
