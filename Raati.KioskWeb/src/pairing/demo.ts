/** The token of a demo's tablet link (`#demo=...`). It leaves the address at once. */
export const takeDemoToken = (): string | undefined => {
  const token = new URLSearchParams(location.hash.slice(1)).get("demo") ?? undefined;
  if (token) history.replaceState(null, "", location.pathname + location.search);
  return token;
};
