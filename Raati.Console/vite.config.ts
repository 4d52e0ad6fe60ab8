import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { zipped } from "../build/web/zipped.ts";
import { chunks } from "./build/chunks.ts";
import { compileHints } from "./build/compileHints.ts";
import { firstLoadBudget } from "./build/firstLoad.ts";
import { partStyles } from "./build/partStyles.ts";
import { preloads } from "./build/preloads.ts";

// `npm run dev` serves the console alone and hands everything else to a hub that already runs.
const hub = process.env.RAATI_HUB ?? "http://localhost:5080";

export default defineConfig({
  base: "/console/",
  plugins: [react(), compileHints(), firstLoadBudget(), partStyles(), preloads(), zipped()],
  resolve: { tsconfigPaths: true },
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: chunks() } },
  },
  server: { proxy: { "/api": hub, "/hubs": { target: hub, ws: true } } },
  // Files share their workers: what is tested holds no state of a module's own, and fifty fresh workers take longer than the tests.
  test: { environment: "node", pool: "threads", isolate: false },
});
