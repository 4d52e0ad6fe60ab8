import { defineConfig } from "vite";

export default defineConfig({
  base: "/kiosk/",
  resolve: { tsconfigPaths: true },
  build: { target: "es2022" },
});
