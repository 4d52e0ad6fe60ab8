import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import { part } from "./part";

/** A component that is fetched when it is first drawn (part.ts), by its name in its file. */
export const lazyPart = <Name extends string, Props>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> => {
  const fetched = part(load);
  return lazy(async () => ({ default: (await fetched())[name] }));
};
