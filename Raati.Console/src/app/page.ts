import { lazyRouteComponent } from "@tanstack/react-router";
import type { ComponentType } from "react";
import { part } from "../shared/part";

/** The page of a route: fetched when it is first needed, or when the pointer is over a link to it. */
export const page = <Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) =>
  lazyRouteComponent(part(load), name);
