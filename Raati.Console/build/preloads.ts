import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "vite";
import { firstFiles, whole } from "./firstLoad.ts";

const router = "src/app/router.tsx";
/** What the start asks for at once: it decides what is shown, and its answer is short. */
const answers = ["/api/session"];
/** A route as the router writes it: its path, and the page that is fetched for it. */
const route = /path: "([^"]+)",[\s\S]*?import\("([^"]+)"\)/g;

/**
 * Tells the hub which files a path needs (preloads.json), so that it can name them before any script has run: otherwise a page's own would
 * only be asked for when the first load has been read and run.
 */
export function preloads(): Plugin {
  return {
    name: "raati-preloads",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const first = firstFiles(bundle);
        const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
        const routes = [...readFileSync(router, "utf8").matchAll(route)].map(([, path = "", page = ""]) => {
          const module = resolve("src/app", page);
          const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.startsWith(`${module}.`));
          if (!chunk) return this.error(`${router} leads ${path} to ${page}, and there is no such page.`);
          // The first ones first: whoever has few connections gets them before the rest.
          const [start, ...rest] = new Set([...first, ...whole(bundle, [chunk.fileName])]);
          return { path, files: [start, ...answers, ...rest] };
        });
        if (routes.length === 0) this.error(`${router} has no routes.`);
        this.emitFile({ type: "asset", fileName: "preloads.json", source: JSON.stringify(routes) });
      },
    },
  };
}
