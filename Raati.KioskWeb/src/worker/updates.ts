import { BuildId } from "./build";

const AskAgainMs = 60_000;
const ReloadedFor = "raati.reloadedFor";

/**
 * A page that never navigates is never updated by itself. The hub announces its build with every beat; a new worker is fetched
 * then, and takes over only when nobody is at the tablet.
 */
export class Updates {
  private wanted: string | undefined;
  private askedAt = Number.NEGATIVE_INFINITY;
  private activating = false;

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

  /** The hub serves this build. */
  announced(build: string): void {
    this.wanted = build !== "" && build !== BuildId ? build : undefined;
  }

  /** Called now and then. */
  async tick(): Promise<void> {
    if (!this.idle()) return;
    const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
    if (registration?.waiting) {
      this.activating = true;
      registration.waiting.postMessage("activate");
    } else if (this.wanted && registration) {
      await this.ask(registration);
    } else if (this.wanted && !registration) {
      this.reloadOnce(this.wanted);
    }
  }

  private async ask(registration: ServiceWorkerRegistration): Promise<void> {
    const now = this.monotonic();
    if (registration.installing || now - this.askedAt < AskAgainMs) return;
    this.askedAt = now;
    await registration.update().catch(() => undefined);
  }

  /** No worker on an insecure origin: the page itself is loaded anew, once a build. */
  private reloadOnce(build: string): void {
    if (sessionStorage.getItem(ReloadedFor) === build) return;
    sessionStorage.setItem(ReloadedFor, build);
    location.reload();
  }
}
