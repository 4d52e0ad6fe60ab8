import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const text = /\.(html|js|css|json|svg|txt|webmanifest)$/;

/** Below this a zipped answer is no shorter in packets. */
const leastBytes = 1_000;

/** Leaves each text file zipped beside itself, as small as it gets, so that no visitor waits until the hub has done so. */
export const zipped = (): Plugin => {
  let folder = "";
  return {
    name: "raati-zipped",
    apply: "build",
    enforce: "post",
    configResolved(config) {
      folder = join(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
        if (!text.test(name)) continue;
        const content = readFileSync(join(folder, name));
        if (content.length < leastBytes) continue;
        writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
        writeFileSync(
          join(folder, `${name}.br`),
          brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
        );
      }
    },
  };
};
