import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "../i18n/i18n";
import type { Topic } from "../live/topics";
import { problemWords } from "./problemWords";

interface ActionOptions<T, V> {
  /** What it makes stale; fetched again before `done` runs. */
  stale?: readonly Topic[];
  done?(result: T, given: V): void;
  /** A word of success, shown for a moment. */
  say?(result: T, given: V): string;
  /** Takes a refusal that the form shows at its fields; true: nothing more is said. */
  refused?(error: unknown): boolean;
}

/** Something an operator does: a refusal is said in words, and what it changed is fetched again. */
export function useAction<V = void, T = unknown>(act: (given: V) => Promise<T>, options: ActionOptions<T, V> = {}) {
  const t = useTexts();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (result, given) => {
      for (const topic of options.stale ?? []) void queries.invalidateQueries({ queryKey: [topic] });
      const said = options.say?.(result, given);
      if (said) notifications.show({ message: said, color: "raati" });
      options.done?.(result, given);
    },
    onError: (error) => {
      if (options.refused?.(error)) return;
      notifications.show({ title: t.common.problem.title, message: problemWords(error, t), color: "red", autoClose: 10_000 });
    },
  });
}
