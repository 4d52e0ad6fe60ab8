import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "../i18n/i18n";
import type { Topic } from "../live/topics";
import { actWords, problemWords } from "./problemWords";
import { takeBack, toast } from "./toast";
import { Undo } from "./Undo";

interface ActionOptions<T, V> {
  /** What it makes stale; fetched again before `done` runs. */
  stale?: readonly Topic[];
  done?(result: T, given: V): void;
  /** A word of success, shown for a moment. */
  say?(result: T, given: V): string;
  /** What takes it back; offered beside the word of success. */
  undo?(result: T, given: V): (() => Promise<unknown>) | undefined;
  /** Takes a refusal that the form shows at its fields; true: nothing more is said. */
  refused?(error: unknown): boolean;
}

/** Long enough to read, think, and reach for the button. */
const undoMs = 10_000;

/** Something an operator does: a refusal is said in words, and what it changed is fetched again. */
export function useAction<V = void, T = unknown>(act: (given: V) => Promise<T>, options: ActionOptions<T, V> = {}) {
  const t = useTexts();
  const queries = useQueryClient();
  const refresh = () => {
    for (const topic of options.stale ?? []) void queries.invalidateQueries({ queryKey: [topic] });
  };
  const sayRefusal = options.refused ? problemWords : actWords;
  const refused = (error: unknown) =>
    toast(t, { title: t.common.problem.title, message: sayRefusal(error, t), color: "red", autoClose: undoMs });
  return useMutation({
    mutationFn: act,
    onSuccess: (result, given) => {
      refresh();
      const said = options.say?.(result, given);
      const undo = options.undo?.(result, given);
      if (said && undo) {
        const id = toast(t, {
          message: (
            <Undo
              said={said}
              label={t.common.undo}
              onUndo={() => {
                takeBack(id);
                undo().then(refresh, refused);
              }}
            />
          ),
          color: "raati",
          autoClose: undoMs,
        });
      } else if (said) toast(t, { message: said });
      options.done?.(result, given);
    },
    onError: (error) => {
      if (!options.refused?.(error)) refused(error);
    },
  });
}
