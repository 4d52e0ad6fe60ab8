import { readFileSync } from "node:fs";
import type { Plugin, Rolldown } from "vite";

/** A part of Mantine names its classes by hashes in a module of its own, whose styles are in a sheet that nothing but `src/look/parts.css` asks for. */
const namesOfPart = /@mantine\/\w+\/esm\/.*\.module\.mjs$/;

/** A part whose styles `src/look/parts.css` forgets would be drawn without any: it stops the build. */
export function partStyles(): Plugin {
  return {
    name: "part-styles",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const outputs = Object.values(bundle);
        const styles = outputs
          .flatMap((file) => (file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : []))
          .join();
        const parts = outputs.flatMap((file) => (file.type === "chunk" ? used(file) : []));
        const naked = parts.filter((part) => !classesOf(part).some((name) => styles.includes(name)));
        if (parts.length === 0) this.error("Mantine names its classes otherwise now: no part of it was found.");
        if (naked.length > 0)
          this.error(`src/look/parts.css lacks the styles of ${naked.map((part) => part.split("/").at(-1)).join(", ")}.`);
      },
    },
  };
}

const used = ({ modules }: Rolldown.OutputChunk) => Object.keys(modules).filter((module) => namesOfPart.test(module));

const classesOf = (part: string) => readFileSync(part, "utf8").match(/\bm_[0-9a-f]+\b/g) ?? [];
