import { useRef, useState } from "react";
import { ask, http } from "../api/http";
import { ApiProblem } from "../api/problem";
import type { TakeoverRequest, TakeoverView } from "../api/types";
import { newId } from "../shared/newId";

/**
 * Gives a takeover under an id of its own, which every attempt has again: an answer that was lost is asked for once more, and gives nothing
 * twice. What was changed in between goes out as the next version.
 */
export function useGiving(): (body: TakeoverRequest) => Promise<TakeoverView> {
  const [id] = useState(newId);
  const unanswered = useRef<TakeoverRequest>(undefined);
  return async (body) => {
    const path = { params: { path: { id } } };
    const before = unanswered.current;
    unanswered.current = before ?? body;
    try {
      const view = await ask(http.POST("/api/takeovers/{id}", { ...path, body }));
      return before && JSON.stringify(before) !== JSON.stringify(body)
        ? await ask(http.PUT("/api/takeovers/{id}", { ...path, body }))
        : view;
    } catch (error) {
      const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
      if (refused) unanswered.current = before;
      throw error;
    }
  };
}
