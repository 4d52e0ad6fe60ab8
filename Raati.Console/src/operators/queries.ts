import { queryOptions } from "@tanstack/react-query";
import { ask, http } from "../api/http";

export const operatorsQuery = queryOptions({ queryKey: ["operators", "list"], queryFn: () => ask(http.GET("/api/operators")) });
export const apiKeysQuery = queryOptions({ queryKey: ["operators", "keys"], queryFn: () => ask(http.GET("/api/api-keys")) });
