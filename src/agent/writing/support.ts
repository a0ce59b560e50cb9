import type { Passage } from '../../domain/school/course.ts';

/** What a statement may rest on. Facts a tool gave hold a statement too, but are no place to send a reader to. */
export interface Support {
  passage: Passage;
  citable: boolean;
}
