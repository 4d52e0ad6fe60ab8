/** Why this page can't use passkeys; undefined: it can. The browser has them on https and on localhost only, and never on a bare address. */
export type PasskeyHindrance = "insecure" | "address" | "unsupported";

interface Surroundings {
  secure: boolean;
  hostname: string;
  supported: boolean;
}

export function passkeyHindrance(at: Surroundings = here()): PasskeyHindrance | undefined {
  if (!at.secure) return "insecure";
  if (/^[\d.]+$/.test(at.hostname) || at.hostname.includes(":")) return "address";
  return at.supported ? undefined : "unsupported";
}

function here(): Surroundings {
  const supported = typeof PublicKeyCredential === "function" && typeof PublicKeyCredential.parseCreationOptionsFromJSON === "function";
  return { secure: window.isSecureContext, hostname: window.location.hostname, supported };
}

/** Makes a passkey from the hub's options; what comes is JSON text for the hub. */
export async function makePasskey(options: string): Promise<string> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(options));
  return toText(await navigator.credentials.create({ publicKey }));
}

/** Answers the hub's challenge with one of the person's passkeys. */
export async function answerWithPasskey(options: string): Promise<string> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(options));
  return toText(await navigator.credentials.get({ publicKey }));
}

/** The person closed the browser's own question, or there was nothing to choose: nothing went wrong. */
export const turnedAway = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError");

/** The authenticator has a passkey of this account already. */
export const madeBefore = (error: unknown): boolean => error instanceof DOMException && error.name === "InvalidStateError";

function toText(credential: Credential | null): string {
  if (!(credential instanceof PublicKeyCredential)) throw new DOMException("No credential", "NotAllowedError");
  return JSON.stringify(credential.toJSON());
}
