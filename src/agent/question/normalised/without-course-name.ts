import type { Course } from '../../../domain/course.ts';

/** "how do i sort a list in python" */
const IN_COURSE = /^(.{6,200}?)\s{1,4}(?:in|with|using) ([a-z+#]{3,20})([\s?!.]{0,8})$/i;
/** Of titles, not of what they are on. */
const GENERAL = new Set(
  'the and for from with into course class lesson beginner beginners introduction intro basics home scratch practice time theory english chinese'.split(
    ' ',
  ),
);
/** Asks how that itself is, or what it is. */
const LEFT_OVER = /\b(?:what|how|why|who|when|where|which|is|are|do|does|can|i|we|you|you can do)$/i;

/**
 * An English question without the name of the course at its end, which all of the course is about: "what's a class in python" is not
 * on what Python is. As it stands where it does not end so.
 */
export function withoutCourseName(question: string, courses: readonly Pick<Course, 'title'>[]): string {
  const [, asked, name, end] = IN_COURSE.exec(question.trim()) ?? [];
  if (asked === undefined || name === undefined || courses.length === 0) return question;
  const word = name.toLowerCase();
  const isNamed = courses.every(({ title }) =>
    title
      .toLowerCase()
      .split(/[^a-z+#]+/)
      .includes(word),
  );
  return isNamed && !GENERAL.has(word) && !LEFT_OVER.test(asked) ? `${asked}${end ?? ''}` : question;
}
