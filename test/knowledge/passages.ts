import type { Passage } from '../../src/domain/school/course.ts';

/** A passage for tests: what is not given is empty. */
export function passage(text: string, more: Partial<Passage> = {}): Passage {
  const id = more.id ?? text.slice(0, 12);
  return {
    id,
    courseId: 'course',
    materialId: 'material',
    source: 'lesson.md',
    ordinal: 0,
    title: '',
    headings: [],
    locator: '',
    kind: 'prose',
    question: null,
    text,
    ...more,
  };
}
