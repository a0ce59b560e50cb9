export interface PassageDoc {
  id: string;
  title: string;
  headings: string[];
  locator: string;
  kind: string;
  question: string | null;
  /** Markdown. */
  text: string;
  source: string;
}

/** A passage in its place: the whole lesson it stands in. */
export interface LessonDoc {
  passage: PassageDoc;
  course: { id: string; title: string };
  lesson: { source: string; title: string; passages: PassageDoc[] };
}
