import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

// `npm run dev` serves the console alone and hands everything else to a hub that already runs.
const hub = process.env.RAATI_HUB ?? "http://localhost:5080";

/** What is loaded before the first page can be drawn: scripts and styles, gzipped. More stops the build. */
const firstLoadBytes = 350_000;

function firstLoadBudget(): Plugin {
  return {
    name: "first-load-budget",
    generateBundle(_, bundle) {
      const first = new Set<string>();
      const follow = (file: string) => {
        const chunk = bundle[file];
        if (first.has(file) || chunk?.type !== "chunk") return;
        first.add(file);
        for (const imported of chunk.imports) follow(imported);
        for (const style of chunk.viteMetadata?.importedCss ?? []) first.add(style);
      };
      for (const [file, output] of Object.entries(bundle)) if (output.type === "chunk" && output.isEntry) follow(file);
      const bytes = [...first].reduce((sum, file) => {
        const output = bundle[file];
        return sum + (output ? gzipSync(output.type === "chunk" ? output.code : output.source).length : 0);
      }, 0);
      if (bytes > firstLoadBytes) this.error(`The first load is ${bytes} bytes gzipped, over its budget of ${firstLoadBytes}.`);
      this.info(`first load ${Math.round(bytes / 1000)} kB gzipped`);
    },
  };
}

export default defineConfig({
  base: "/console/",
  plugins: [react(), firstLoadBudget()],
  resolve: { tsconfigPaths: true },
  build: { target: "es2022" },
  server: { proxy: { "/api": hub, "/hubs": { target: hub, ws: true } } },
});
