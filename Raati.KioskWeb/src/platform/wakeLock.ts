/** Keeps the screen on. The browser takes the lock away when the page is hidden or power runs low: it is asked for again. */
export const stayAwake = (): void => {
  let lock: WakeLockSentinel | undefined;
  const ask = async () => {
    if (document.visibilityState !== "visible" || (lock && !lock.released)) return;
    lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
  };
  document.addEventListener("visibilitychange", () => void ask());
  setInterval(() => void ask(), 60_000);
  void ask();
};
