import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// `npm run dev` serves the console alone and hands everything else to a hub that already runs.
const hub = process.env.RAATI_HUB ?? "http://localhost:5080";

export default defineConfig({
  base: "/console/",
  plugins: [react()],
  resolve: { tsconfigPaths: true },
  build: { target: "es2022" },
  server: { proxy: { "/api": hub, "/hubs": { target: hub, ws: true } } },
});
