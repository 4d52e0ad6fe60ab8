import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { zipped } from "../build/web/zipped.ts";

const base = "/kiosk/";
const hub = process.env.RAATI_HUB ?? "http://localhost:5080";

/**
 * Names the build by its content, writes that name into the page and into build.txt (the hub reads it there and tells it to the
 * tablets), and gives the service worker its list of files.
 */
const serviceWorker = (): Plugin => ({
  name: "raati-service-worker",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      const worker = ["sw.js", "media.js"].map((file) => readFileSync(new URL(`worker/${file}`, import.meta.url), "utf8")).join("\n");
      const hash = createHash("sha256").update(worker);
      for (const [name, file] of Object.entries(bundle).sort()) hash.update(name).update(file.type === "chunk" ? file.code : file.source);
      const build = hash.digest("hex").slice(0, 12);

      const html = bundle["index.html"];
      if (html?.type !== "asset") throw new Error("the page is missing from the bundle");
      html.source = String(html.source).replace("__BUILD__", build);

      const files = [
        base,
        ...Object.keys(bundle)
          .filter((name) => name !== "index.html")
          .map((name) => base + name),
      ];
      const source = worker.replace("__BUILD__", build).replace("__FILES__", JSON.stringify(files));
      this.emitFile({ type: "asset", fileName: "sw.js", source });
      this.emitFile({ type: "asset", fileName: "sw-off.js", source: readFileSync(new URL("worker/sw-off.js", import.meta.url), "utf8") });
      this.emitFile({ type: "asset", fileName: "build.txt", source: build });
    },
  },
});

/** The most that a tablet must read before its first paint: its JavaScript, zipped (ux.md). */
const MostBytes = 45_000;

/** Says what the first load consists of, and fails the build when it is too much. What is imported later is not part of it. */
const firstLoad = (): Plugin => ({
  name: "raati-first-load",
  apply: "build",
  generateBundle(_options, bundle) {
    const first = new Set<string>();
    const add = (name: string): void => {
      const chunk = bundle[name];
      if (chunk?.type !== "chunk" || first.has(name)) return;
      first.add(name);
      for (const other of chunk.imports) add(other);
    };
    for (const [name, file] of Object.entries(bundle)) if (file.type === "chunk" && file.isEntry) add(name);
    const sizes = [...first].map((name) => {
      const chunk = bundle[name];
      return { name, bytes: chunk?.type === "chunk" ? gzipSync(chunk.code).length : 0 };
    });
    const bytes = sizes.reduce((sum, size) => sum + size.bytes, 0);
    this.info(`first JavaScript: ${bytes} bytes zipped of ${MostBytes}: ${sizes.map((size) => `${size.name} ${size.bytes}`).join(", ")}`);
    if (bytes > MostBytes) this.error(`the first JavaScript has ${bytes} bytes zipped, at most ${MostBytes} are allowed`);
  },
});

export default defineConfig({
  base,
  plugins: [firstLoad(), serviceWorker(), zipped()],
  resolve: { tsconfigPaths: true },
  build: { target: "es2022", assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { "/api": hub, "/media": hub, "/hubs": { target: hub, ws: true } } },
  // Files share their workers: what is tested holds no state of a module's own, and forty fresh workers take longer than the tests.
  test: { environment: "node", pool: "threads", isolate: false },
});
