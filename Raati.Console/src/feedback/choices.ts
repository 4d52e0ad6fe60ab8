import type { FeedbackCategory, FeedbackStatus, Mood } from "../api/types";

// What feedback can be narrowed to, in the order in which it is offered; moods and categories as the tablet asks for them.

export const feedbackStatuses: readonly FeedbackStatus[] = ["unread", "open", "done"];

export const moods: readonly Mood[] = ["veryBad", "bad", "good", "veryGood"];

export const categories: readonly FeedbackCategory[] = ["selection", "prices", "service", "cleanliness", "other"];
