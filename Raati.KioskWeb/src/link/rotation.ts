import { letGo } from "../platform/answer";

const RotatedAt = "raati.rotatedAt";
const EveryMs = 30 * 86_400_000;

/**
 * Asks for a new device token once a month. The old one works until the new one has been seen, so an answer that gets lost costs
 * nothing; the new one comes as a cookie and is used from the next connection on.
 */
export const rotateToken = async (nowMs: number): Promise<void> => {
  const last = Number(localStorage.getItem(RotatedAt) ?? Number.NaN);
  if (Number.isNaN(last) || last > nowMs) return localStorage.setItem(RotatedAt, String(nowMs));
  if (nowMs - last < EveryMs) return;
  const response = await fetch("/api/kiosk/token", { method: "POST", redirect: "error" });
  letGo(response);
  if (response.ok) localStorage.setItem(RotatedAt, String(nowMs));
};
