import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { ask, http } from "../api/http";
import type { FeedbackDetail } from "../api/types";
import { useTexts } from "../i18n/i18n";
import { useAction } from "../shared/useAction";
import { useTimes } from "../time/useTimes";
import styles from "./FeedbackDetail.module.css";

const maxNote = 1_000;

interface NotesProps {
  feedbackId: string;
  notes: FeedbackDetail["notes"];
  zone: string;
  mayWrite: boolean;
}

/** What colleagues wrote, oldest first, and room for one more. */
export function Notes({ feedbackId, notes, zone, mayWrite }: NotesProps) {
  const words = useTexts().feedback;
  const times = useTimes();
  const [text, setText] = useState("");
  const add = useAction(
    () => ask(http.POST("/api/feedback/{id}/notes", { params: { path: { id: feedbackId } }, body: { text: text.trim() } })),
    { stale: ["feedback"], done: () => setText("") },
  );
  return (
    <section className={styles.notes} aria-labelledby="notes-title">
      <h3 id="notes-title">{words.notes}</h3>
      {notes.length === 0 && <p className={styles.quiet}>{words.noNotes}</p>}
      <ol>
        {notes.map((note) => (
          <li key={note.id}>
            <p>{note.text}</p>
            <small>
              {note.by}, {times.moment(note.atMs, zone)}
            </small>
          </li>
        ))}
      </ol>
      {mayWrite && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) add.mutate();
          }}
        >
          <Textarea
            aria-label={words.note}
            placeholder={words.notePlaceholder}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={maxNote}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" variant="default" size="xs" loading={add.isPending} disabled={!text.trim()}>
            {words.addNote}
          </Button>
        </form>
      )}
    </section>
  );
}
