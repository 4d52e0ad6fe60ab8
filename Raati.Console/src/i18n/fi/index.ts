import { common } from "./common";
import { kiosks } from "./kiosks";
import { polls } from "./polls";
import { publishing } from "./publishing";
import { results } from "./results";
import { session } from "./session";
import { stores } from "./stores";
import { bulletins, feedback, operators, overview } from "./voices";

export const fi = { common, session, stores, kiosks, polls, results, publishing, bulletins, feedback, operators, overview };
