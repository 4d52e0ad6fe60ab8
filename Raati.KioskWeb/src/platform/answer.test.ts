import { afterEach, expect, test, vi } from "vitest";
import { probeKiosk } from "../link/connection";
import { fetchFile } from "../signage/media/fetching";

let letGo: boolean;

/** An answer whose bytes somebody must read, or let go of. */
const answer = (status: number) => async () => {
  letGo = false;
  const body = new ReadableStream({
    cancel: () => {
      letGo = true;
    },
  });
  return new Response(body, { status });
};

afterEach(() => vi.unstubAllGlobals());

test.each([200, 401, 503])("asked whether the tablet is paired, the hub's answer %i is let go of", async (status) => {
  vi.stubGlobal("fetch", answer(status));
  await probeKiosk();
  expect(letGo).toBe(true);
});

test.each([404, 416, 503])("a file that is answered with %i is let go of", async (status) => {
  const media = { sha256: "a".repeat(64), bytes: 10, type: "png", width: 1, height: 1 } as const;
  await fetchFile(media, 0, { fetch: answer(status), append: async () => undefined });
  expect(letGo).toBe(true);
});
