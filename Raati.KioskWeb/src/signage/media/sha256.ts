const K = new Uint32Array(64);
const Start = new Uint32Array(8);

/** FIPS 180-4, 4.2.2 and 5.3.3: the first 32 bits of the fractions of cube and square roots of the first primes. */
const fill = () => {
  const fraction = (root: number) => ((root - Math.floor(root)) * 2 ** 32) | 0;
  let found = 0;
  for (let candidate = 2; found < 64; candidate++) {
    let isPrime = true;
    for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) isPrime = false;
    if (!isPrime) continue;
    if (found < 8) Start[found] = fraction(Math.sqrt(candidate));
    K[found++] = fraction(Math.cbrt(candidate));
  }
};
fill();

const Block = 64;

/**
 * SHA-256 of what comes in pieces (FIPS 180-4). The browser's own takes only a whole file at once, which for a video is too much memory on
 * a small tablet, and nothing at all on an insecure address.
 */
export class Sha256 {
  private readonly state = Uint32Array.from(Start);
  private readonly rest = new Uint8Array(Block);
  private readonly words = new Int32Array(64);
  private kept = 0;
  private length = 0;

  update(bytes: Uint8Array): this {
    this.length += bytes.length;
    let at = 0;
    if (this.kept > 0) {
      at = Math.min(Block - this.kept, bytes.length);
      this.rest.set(bytes.subarray(0, at), this.kept);
      this.kept += at;
      if (this.kept < Block) return this;
      this.block(this.rest, 0);
      this.kept = 0;
    }
    for (; at + Block <= bytes.length; at += Block) this.block(bytes, at);
    this.rest.set(bytes.subarray(at), 0);
    this.kept = bytes.length - at;
    return this;
  }

  /** 64 lower-case hex digits. Nothing more can be added. */
  hex(): string {
    const bits = this.length * 8;
    const padded = new Uint8Array(this.kept < 56 ? Block : 2 * Block);
    padded.set(this.rest.subarray(0, this.kept));
    padded[this.kept] = 0x80;
    const view = new DataView(padded.buffer);
    view.setUint32(padded.length - 8, Math.floor(bits / 2 ** 32));
    view.setUint32(padded.length - 4, bits >>> 0);
    for (let at = 0; at < padded.length; at += Block) this.block(padded, at);
    return [...this.state].map((word) => word.toString(16).padStart(8, "0")).join("");
  }

  private block(bytes: Uint8Array, from: number): void {
    const w = this.words;
    const view = new DataView(bytes.buffer, bytes.byteOffset + from, Block);
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(i * 4);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] as number;
      const y = w[i - 2] as number;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = this.state as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (K[i] as number) + (w[i] as number)) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((word, i) => {
      this.state[i] = ((this.state[i] as number) + word) | 0;
    });
  }
}
