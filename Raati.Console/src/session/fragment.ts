/** A link that carries a secret in its fragment, where no server log ever sees it. */
export interface SecretFragment {
  kind: "setup" | "invite" | "demo";
  token: string;
}

/** Reads `#setup=...`, `#invite=...` or `#demo=...`; undefined for any other fragment. */
export function readFragment(hash: string): SecretFragment | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  for (const kind of ["setup", "invite", "demo"] as const) {
    const token = given.get(kind);
    if (token) return { kind, token };
  }
  return undefined;
}
