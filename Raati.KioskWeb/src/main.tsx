import { Language } from "@raati/contracts";
import { render } from "preact";

const root = document.getElementById("app");
if (root) render(<h1 lang={Language[1]}>Raati</h1>, root);
