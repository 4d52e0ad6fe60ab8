import { defineConfig } from "vite";

export default defineConfig({
  base: "/kiosk/",
  build: { target: "es2022" },
});
