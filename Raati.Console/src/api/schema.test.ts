import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString } from "openapi-typescript";
import { expect, it } from "vitest";

const here = (path: string) => new URL(path, import.meta.url);

/** The tool's own first lines, which it writes only from the command line. */
const withoutBanner = (text: string) => text.replace(/^\/\*\*[\s\S]*?\*\/\n\n/, "");

it("The HTTP types are those of the committed OpenAPI document (else: npm run schema -w Raati.Console)", { timeout: 60_000 }, async () => {
  const fresh = astToString(await openapiTS(here("../../../docs/openapi/v1.json")));
  const committed = readFileSync(fileURLToPath(here("./schema.d.ts")), "utf8");
  expect(withoutBanner(committed)).toBe(withoutBanner(fresh));
});
