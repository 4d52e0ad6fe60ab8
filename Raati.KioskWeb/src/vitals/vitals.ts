import type { Vitals } from "@raati/contracts";
import type { LossCounter } from "../platform/database";

interface Battery {
  level: number;
  charging: boolean;
}

const battery = async (): Promise<Battery | undefined> => {
  const from = navigator as Navigator & { getBattery?: () => Promise<Battery> };
  return await from.getBattery?.().catch(() => undefined);
};

/** What the tablet itself knows of its troubles. */
interface Troubles {
  losses: LossCounter;
  rejectedBuild: string | undefined;
  selfHeals: number;
}

/** Slow facts about the device, as far as the browser tells. */
export const readVitals = async ({ losses, rejectedBuild, selfHeals }: Troubles): Promise<Vitals> => {
  const [power, storage] = await Promise.all([battery(), navigator.storage?.estimate?.().catch(() => undefined)]);
  return {
    userAgent: navigator.userAgent.slice(0, 300),
    screen: `${window.innerWidth}x${window.innerHeight}`,
    batteryPercent: power ? Math.round(power.level * 100) : undefined,
    charging: power?.charging,
    storageUsedBytes: storage?.usage,
    storageQuotaBytes: storage?.quota,
    secureContext: window.isSecureContext,
    storageLosses: losses.read(),
    uptimeSeconds: Math.round(performance.now() / 1_000),
    rejectedBuild,
    selfHeals,
  };
};
