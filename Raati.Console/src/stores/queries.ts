import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

export const storesQuery = queryOptions({ queryKey: ["stores", "list"], queryFn: () => ask(http.GET("/api/stores")) });
export const areasQuery = queryOptions({ queryKey: ["stores", "areas"], queryFn: () => ask(http.GET("/api/areas")) });
