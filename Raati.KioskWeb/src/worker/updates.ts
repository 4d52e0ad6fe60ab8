import { BuildId } from "./build";

const AskAgainMs = 60_000;
const AskAnywayMs = 3_600_000;
const ReloadedFor = "raati.reloadedFor";

/**
 * A page that never navigates is never updated by itself. The hub announces its build with every beat; a new worker is fetched
 * then, and takes over only when nobody is at the tablet. It is also asked for after every connect and once an hour, whatever is announced.
 */
export class Updates {
  private wanted: string | undefined;
  private askedAt = Number.NEGATIVE_INFINITY;
  private due = false;
  private activating = false;
  /** A build that did not paint on this tablet, and was taken back. */
  rejected: string | undefined;

  constructor(
    private readonly idle: () => boolean,
    private readonly monotonic: () => number,
  ) {}

  async start(): Promise<void> {
    if (!("serviceWorker" in navigator)) return;
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (this.activating) location.reload();
    });
    await navigator.serviceWorker.register("sw.js", { updateViaCache: "none" }).catch(() => undefined);
  }

  /** The page is on the glass: its build stays. */
  async painted(): Promise<void> {
    const worker = (await navigator.serviceWorker?.ready)?.active;
    worker?.postMessage({ painted: BuildId });
    const answer = new MessageChannel();
    answer.port1.onmessage = ({ data }: MessageEvent<{ rejected?: string }>) => {
      this.rejected = data.rejected;
      answer.port1.close();
    };
    worker?.postMessage("state", [answer.port2]);
  }

  /** A connect: the hub may be another. */
  arrived(): void {
    this.due = true;
  }

  /** The hub serves this build. */
  announced(build: string): void {
    this.wanted = build !== "" && build !== BuildId && build !== this.rejected ? build : undefined;
  }

  /** Called now and then. */
  async tick(): Promise<void> {
    if (!this.idle()) return;
    const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
    if (registration?.waiting) {
      this.activating = true;
      registration.waiting.postMessage("activate");
    } else if (registration) {
      await this.ask(registration);
    } else if (this.wanted) {
      this.reloadOnce(this.wanted);
    }
  }

  private async ask(registration: ServiceWorkerRegistration): Promise<void> {
    const since = this.monotonic() - this.askedAt;
    const due = this.due || this.wanted !== undefined ? AskAgainMs : AskAnywayMs;
    if (registration.installing || since < due) return;
    this.askedAt = this.monotonic();
    this.due = false;
    await registration.update().catch(() => undefined);
  }

  /** No worker on an insecure origin: the page itself is loaded anew, once a build. */
  private reloadOnce(build: string): void {
    if (sessionStorage.getItem(ReloadedFor) === build) return;
    sessionStorage.setItem(ReloadedFor, build);
    location.reload();
  }
}
