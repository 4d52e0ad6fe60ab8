import type { PublicationRef } from "@raati/contracts";

const Mask = (1n << 64n) - 1n;

/** FNV-1a 64 over the ASCII of "id:version", then murmur3's finaliser. */
const hash = ({ id, version }: PublicationRef): bigint => {
  let h = 0xcbf29ce484222325n;
  for (const char of `${id.toLowerCase()}:${version}`) {
    h = ((h ^ BigInt(char.charCodeAt(0))) * 0x100000001b3n) & Mask;
  }
  h = ((h ^ (h >> 33n)) * 0xff51afd7ed558ccdn) & Mask;
  h = ((h ^ (h >> 33n)) * 0xc4ceb9fe1a85ec53n) & Mask;
  return h ^ (h >> 33n);
};

/** The program digest of a set of publications: 16 hex digits, the same in whatever order they are given. */
export const digestOf = (held: Iterable<PublicationRef>): string => {
  let digest = 0n;
  for (const ref of held) digest ^= hash(ref);
  return digest.toString(16).padStart(16, "0");
};
