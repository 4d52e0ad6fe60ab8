/**
 * A UUIDv7 (RFC 9562, 5.7): 48 bits of ms since 1970, then random bits, so that ids of one tablet lie together in an index.
 * getRandomValues also works on an insecure origin, where crypto.randomUUID does not exist.
 */
export const uuidv7 = (atMs: number, random: Uint8Array = crypto.getRandomValues(new Uint8Array(16))): string => {
  const bytes = Uint8Array.from(random);
  let time = Math.max(0, Math.floor(atMs));
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
