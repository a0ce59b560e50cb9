import type { Citation } from './message.ts';
import type { PassageDoc } from './passage.ts';

/** An answer as its link opens it, with the passages that it rests on. */
export interface LinkedAnswerDoc {
  text: string;
  label: string | null;
  language: string;
  groupName: string;
  citations: Citation[];
  correction: { text: string; by: string; at: string } | null;
  passages: (PassageDoc & { courseTitle: string })[];
}
