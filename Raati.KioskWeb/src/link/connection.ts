import { letGo } from "../platform/answer";
import type { Connection, Probe } from "./link";

/**
 * WebSockets only and no negotiation: any node may take the connection, no sticky sessions. Reconnecting is Link's. The library is no
 * part of the first load: what the tablet holds is painted before the line is there.
 */
export const connectToHub = async (): Promise<Connection> => {
  const { HttpTransportType, HubConnectionBuilder, LogLevel } = await import("@microsoft/signalr");
  return new HubConnectionBuilder()
    .withUrl("/hubs/kiosk", { transport: HttpTransportType.WebSockets, skipNegotiation: true })
    .configureLogging(LogLevel.None)
    .build();
};

export const probeKiosk: Probe = async () => {
  try {
    const response = await fetch("/api/kiosk/me", { cache: "no-store", redirect: "error" });
    letGo(response);
    if (response.ok) return "paired";
    return response.status === 401 ? "unpaired" : "unreachable";
  } catch {
    return "unreachable";
  }
};
