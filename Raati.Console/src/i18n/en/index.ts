import { common } from "./common";
import { faults } from "./faults";
import { kiosks } from "./kiosks";
import { polls } from "./polls";
import { publishing } from "./publishing";
import { results } from "./results";
import { session } from "./session";
import { stores } from "./stores";
import { bulletins, feedback, operators, overview } from "./voices";

export const en = {
  common,
  faults,
  session,
  stores,
  kiosks,
  polls,
  results,
  publishing,
  bulletins,
  feedback,
  operators,
  overview,
};
