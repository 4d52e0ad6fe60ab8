import { createContext, useContext } from "react";
import type { Me } from "../api/types";
import { may, type Permission } from "./permissions";

export const SessionContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = useContext(SessionContext);
  if (!me) throw new Error("useMe outside of a session");
  return me;
}

export const useMay = (permission: Permission) => may(useMe(), permission);
