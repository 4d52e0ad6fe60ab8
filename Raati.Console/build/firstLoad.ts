import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

/** What is loaded before the first page can be drawn: scripts, styles and the longest language, gzipped. More stops the build. */
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

/** What the page names, and what that fetches at once without waiting for it. */
const begun = ["/src/start.ts", "/src/main.tsx"];
const languages = /\/src\/i18n\/\w+\/index\.ts$/;

/** The files that the page itself names, first, and those that these fetch at once; without a language, which is the person's. */
export const firstFiles = (bundle: Rolldown.OutputBundle) =>
  whole(
    bundle,
    begun.flatMap((module) => chunksOf(bundle, ({ moduleIds }) => moduleIds.some((id) => id.endsWith(module)))),
  );

const chunksOf = (bundle: Rolldown.OutputBundle, are: (chunk: Rolldown.OutputChunk) => boolean) =>
  Object.entries(bundle).flatMap(([file, output]) => (output.type === "chunk" && are(output) ? [file] : []));

function gzipped(bundle: Rolldown.OutputBundle, files: Iterable<string>): number {
  let sum = 0;
  for (const file of files) {
    const output = bundle[file];
    if (output) sum += gzipSync(output.type === "chunk" ? output.code : output.source).length;
  }
  return sum;
}

export function firstLoadBudget(): Plugin {
  return {
    name: "first-load-budget",
    generateBundle(_, bundle) {
      const spoken = chunksOf(bundle, ({ facadeModuleId }) => languages.test(facadeModuleId ?? ""));
      if (spoken.length === 0) return this.error("No language was found.");
      const bytes = gzipped(bundle, firstFiles(bundle)) + Math.max(...spoken.map((language) => gzipped(bundle, [language])));
      if (bytes > mostBytes) this.error(`The first load is ${bytes} bytes gzipped, over its budget of ${mostBytes}.`);
      this.info(`first load ${Math.round(bytes / 1000)} kB gzipped`);
    },
  };
}
