import type { Plugin } from "vite";
import { firstFiles } from "./firstLoad.ts";

/**
 * Nearly everything in the first load runs before the first page is drawn. Told so, Chromium compiles it on another thread while it arrives, where
 * otherwise each function stops the page when it is first called (explicit compile hints, Chromium 136; elsewhere a comment).
 */
export function compileHints(): Plugin {
  return {
    name: "compile-hints",
    apply: "build",
    enforce: "post",
    generateBundle: {
      // The hint counts on the first line alone: nothing may be put before it afterwards.
      order: "post",
      handler(_, bundle) {
        for (const file of firstFiles(bundle)) {
          const output = bundle[file];
          if (output?.type === "chunk") output.code = `//# allFunctionsCalledOnLoad\n${output.code}`;
        }
      },
    },
  };
}
