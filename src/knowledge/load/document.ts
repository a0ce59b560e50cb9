import type { MaterialFault, PassageKind } from '../../domain/school/course.ts';

/** Says what the course is; no material. */
export const COURSE_FILE_NAME = 'course.yaml';

/** A stretch of a document under one heading, in reading order. */
export interface Section {
  /** From the document's title down to the nearest heading. */
  headings: string[];
  /** `#anchor` of the nearest heading, `p.12`, `slide 7`, …; empty before the first such place. */
  locator: string;
  blocks: Block[];
  /** Where the section is an entry of a FAQ: its question; the blocks are the answer. */
  question?: string;
  /** Set apart in a box from the text that it stands beside. */
  isAside?: true;
}

/** What must not be torn apart without need: a paragraph, a list, a code block, a table. */
export interface Block {
  kind: Exclude<PassageKind, 'faq' | 'aside'>;
  /** Markdown source. */
  text: string;
}

/** A document as a loader read it. */
export interface LoadedDocument {
  source: string;
  title: string;
  sections: Section[];
}

/** A file to be read. */
export interface SourceFile {
  /** Where it is on this machine. */
  path: string;
  /** Relative to the ingested folder, with `/`; the base name for a single file. */
  source: string;
  bytes: Uint8Array;
}

/** A document that could be read, or the named reason why one could not. */
export type LoadResult =
  | { ok: true; document: LoadedDocument }
  | { ok: false; source: string; fault: MaterialFault };

/** Reads one kind of file. Never throws for what is in the file: that is a fault. */
export interface Loader {
  /** `onProgress` is called now and then while a long file is read: a sign of life. */
  load(file: SourceFile, onProgress?: () => void): Promise<LoadResult[]>;
}

export const fault = (source: string, code: string, message: string): LoadResult => ({
  ok: false,
  source,
  fault: { code, message },
});
