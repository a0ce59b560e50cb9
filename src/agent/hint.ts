import type { Citation } from '../domain/answer.ts';
import type { Course, GradedWork } from '../domain/course.ts';
import type { Language } from '../domain/language.ts';
import { type FoundPassage, tokenise } from '../knowledge/index.ts';
import { citationOf } from './citations.ts';
import type { WrittenAnswer } from './extractive-writer.ts';
import { phrasesFor } from './phrases.ts';
import { wantsSolution } from './wants-solution.ts';

/** Places named in a hint. */
const MAX_PLACES = 2;

/** Guidance for graded work without a model: the places to read and a question to think about, never the solution. */
export function writeHint(work: GradedWork, places: FoundPassage[], language: Language): WrittenAnswer {
  const phrases = phrasesFor(language);
  const citations: Citation[] = [];
  for (const { passage } of places) {
    if (citations.some((known) => known.source === passage.source && known.locator === passage.locator))
      continue;
    citations.push(citationOf(citations.length + 1, passage, passage.text));
    if (citations.length === MAX_PLACES) break;
  }
  const named = citations
    .map(({ title, index }) => (language === 'zh' ? `“${title}”[${index}]` : `“${title}” [${index}]`))
    .join(language === 'zh' ? '、' : ' and ');
  const pieces = [phrases.hint(work.title)];
  if (named !== '') pieces.push(phrases.hintPassages(named));
  pieces.push(phrases.hintQuestion);
  return { text: pieces.join(language === 'zh' ? '' : ' '), pieces, citations };
}

/** Teaching passages: the assignment's own page says what to do, not how. */
export const lessonsOnly = (found: FoundPassage[], work: GradedWork): FoundPassage[] =>
  found.filter(({ passage }) => passage.source !== work.source && passage.kind !== 'faq');

/** A pasted task is most of its words long; a question about it shares only a few. */
const PASTED_OVERLAP = 0.85;
const PASTED_LENGTH = 30;

/**
 * The graded work that a question turns out to be about although it does not name it: its task is what the
 * search found first, and the question asks for it to be done, or is the task itself, pasted.
 */
export function gradedWorkFound(
  question: string,
  found: FoundPassage[],
  courses: Course[],
): GradedWork | null {
  const [first] = found;
  if (!first) return null;
  const { passage } = first;
  const course = courses.find((candidate) => candidate.id === passage.courseId);
  const work = course?.graded.find(
    (candidate) => candidate.source === passage.source && candidate.locator === passage.locator,
  );
  if (!work) return null;
  return wantsSolution(question) || isPasted(question, passage.text) ? work : null;
}

function isPasted(question: string, task: string): boolean {
  if (question.length < PASTED_LENGTH) return false;
  const words = [...new Set(tokenise(question))];
  const held = new Set(tokenise(task));
  return words.filter((word) => held.has(word)).length >= words.length * PASTED_OVERLAP;
}
