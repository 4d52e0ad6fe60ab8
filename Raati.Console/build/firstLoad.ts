import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/** What is loaded before the first page can be drawn: scripts and styles, gzipped. More stops the build. */
const mostBytes = 350_000;

/** A chunk with everything that it can't run without: scripts and their styles. */
export function whole(bundle: Rolldown.OutputBundle, start: Iterable<string>): Set<string> {
  const files = new Set<string>();
  const follow = (file: string) => {
    const chunk = bundle[file];
    if (files.has(file) || chunk?.type !== "chunk") return;
    files.add(file);
    for (const imported of chunk.imports) follow(imported);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
  };
  for (const file of start) follow(file);
  return files;
}

/** The files that the page itself names. */
export const firstFiles = (bundle: Rolldown.OutputBundle) =>
  whole(
    bundle,
    Object.entries(bundle).flatMap(([file, output]) => (output.type === "chunk" && output.isEntry ? [file] : [])),
  );

export function firstLoadBudget(): Plugin {
  return {
    name: "first-load-budget",
    generateBundle(_, bundle) {
      const bytes = [...firstFiles(bundle)].reduce((sum, file) => {
        const output = bundle[file];
        return sum + (output ? gzipSync(output.type === "chunk" ? output.code : output.source).length : 0);
      }, 0);
      if (bytes > mostBytes) this.error(`The first load is ${bytes} bytes gzipped, over its budget of ${mostBytes}.`);
      this.info(`first load ${Math.round(bytes / 1000)} kB gzipped`);
    },
  };
}
