import "./look/layers.css";
import "./look/parts.css";
import "./look/tokens.css";
import "./look/base.css";
import "./look/mantine.css";
import { spoken, wordsOf } from "./i18n/words";
import { connectAhead } from "./live/ahead";
import { askAhead } from "./session/ahead";
import { part } from "./shared/part";

// Read and run before the rest has come: who it is, the connection, the fleet and the words are asked for at once, not one after the other.
// A secret in the fragment signs somebody in first.
void wordsOf(spoken());
if (!window.location.hash) {
  askAhead().then(
    (me) => me && connectAhead(),
    () => {},
  );
}
void part(() => import("./main"))();
