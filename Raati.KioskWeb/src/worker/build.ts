/** Which build this page is of; the build writes it into the page (vite.config.ts). Empty under `npm run dev`. */
export const BuildId = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? "";
