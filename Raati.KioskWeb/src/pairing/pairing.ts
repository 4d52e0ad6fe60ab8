import { type PairingStarted, readClaimReply } from "@raati/contracts";
import { letGo } from "../platform/answer";
import { Cell } from "../platform/cell";
import { fullJitter, pause } from "../platform/retry";

const AskEveryMs = 2_000;

const post = async (path: string, body?: unknown): Promise<unknown> => {
  const response = await fetch(path, {
    method: "POST",
    redirect: "error",
    headers: { "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) letGo(response);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.status === 204 ? undefined : await response.json();
};

/**
 * Shows a code until an operator has approved it; the token comes as a cookie. A code that has expired is replaced. With the token of a demo's
 * link nobody need approve: when that was used before, the code stays on the glass.
 */
export class Pairing {
  /** The code on the glass; absent while there is none. */
  readonly code = new Cell<string | undefined>(undefined);

  constructor(private demo?: string) {}

  /** Ends when the tablet is paired. */
  async run(): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        const started = (await post("/api/pairings")) as PairingStarted;
        attempt = 0;
        this.code.value = started.code;
        await this.approveByDemo(started.code);
        if (await this.approved(started)) return;
      } catch {
        await pause(fullJitter(attempt, 15_000, 1_000));
      } finally {
        this.code.value = undefined;
      }
    }
  }

  private async approveByDemo(code: string): Promise<void> {
    const token = this.demo;
    this.demo = undefined;
    if (token) await post("/api/demo/tablet", { token, code }).catch(() => undefined);
  }

  /** False: expired. A question that gets no answer is asked again, the code stays. */
  private async approved({ code, secret }: PairingStarted): Promise<boolean> {
    for (;;) {
      await pause(AskEveryMs);
      const { state } = await post("/api/pairings/claim", { code, secret }).then(readClaimReply, () => ({ state: "waiting" as const }));
      if (state === "approved") return true;
      if (state === "expired") return false;
    }
  }
}
