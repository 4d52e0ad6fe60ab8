import { useEffect, useRef } from "react";
import { ask, http } from "../api/http";
import type { FeedbackStatus, FeedbackView } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";

const byId = (id: string) => ({ params: { path: { id } } });
const putStatus = (id: string, status: FeedbackStatus) => ask(http.PUT("/api/feedback/{id}/status", { ...byId(id), body: { status } }));
const putAssignee = (id: string, operatorId: string | undefined) =>
  ask(http.PUT("/api/feedback/{id}/assignee", { ...byId(id), body: operatorId ? { operatorId } : {} }));

/** Who opens one has read it, once for each opening: marked as unread again, it stays so. */
export function useRead({ id, status }: FeedbackView, handles: boolean): void {
  const { mutate } = useAction(() => putStatus(id, "open"), { stale: ["feedback"] });
  const unread = useRef(handles && status === "unread");
  useEffect(() => {
    if (unread.current) mutate();
    unread.current = false;
  }, [mutate]);
}

/** What can be done to one feedback; what moves it on can be taken back. */
export function useFeedbackActs(feedback: FeedbackView) {
  const words = useTexts().feedback;
  const said: Readonly<Record<FeedbackStatus, string>> = { unread: words.unread, open: words.opened, done: words.done, unknown: "" };
  const { id, status, assigneeId } = feedback;
  const mark = useAction((next: FeedbackStatus) => putStatus(id, next), {
    stale: ["feedback"],
    say: (_, next) => said[next],
    undo: () => () => putStatus(id, status),
  });
  const assign = useAction((operatorId: string | undefined) => putAssignee(id, operatorId), {
    stale: ["feedback"],
    say: (detail) => (detail.feedback.assignee ? words.assigned(detail.feedback.assignee) : words.unassigned),
    undo: () => async () => {
      await putAssignee(id, assigneeId ?? undefined);
      await putStatus(id, status);
    },
  });
  return { mark, assign };
}
