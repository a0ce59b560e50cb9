import type { Passage } from '../../../domain/school/course.ts';
import { definesAtOnce } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import { phrasesFor } from '../../phrases.ts';
import { lessonNumber } from '../../question/asked/lesson-asked.ts';
import { whereTaught } from '../../question/asked/where-taught.ts';
import type { AgentResult } from '../../request.ts';
import type { AgentParts, Run } from '../../run.ts';
import { saidWhole, withConfidence } from '../../said.ts';
import { citationOf } from '../../writing/citations.ts';
import type { WrittenAnswer } from '../../writing/written-answer.ts';
import { speaks } from '../readings/reading.ts';

/** Among so many places the one is looked for that is headed by the thing. */
const PLACES = 8;
/** Lessons that are named. */
const MOST_LESSONS = 3;
/** A section is headed by it, or the material is sure of it: only its place is told. */
const HEADED_CONFIDENCE = 0.95;

/** In which lesson and section a thing is taught. Null where that is not asked, or no lesson is known to be on it. */
export async function answerWhereTaught(
  { knowledge }: Pick<AgentParts, 'knowledge'>,
  run: Run,
): Promise<AgentResult | null> {
  const { courses, signal } = run.request;
  const thing = whereTaught(run.whole.text);
  if (thing === null) return null;
  const courseIds = courses.map(({ id }) => id);
  const retrieval = await knowledge.retrieve(thing, courseIds, { limit: PLACES, signal });
  const lessons = retrieval.found
    .map(({ passage }) => passage)
    .filter((passage) => isOfALesson(passage, courses));
  const headed = firstOfEachLesson(
    lessons.filter((passage) => isHeadedBy(passage, thing)),
    thing,
  );
  const [first] = lessons;
  const sure = speaks({ text: thing, retrieval }) && first?.id === retrieval.found[0]?.passage.id;
  const places = headed.length > 0 ? headed : first && sure ? [first] : [];
  const [place] = places;
  if (place === undefined) return null;
  const written = writtenOf(thing, places, run);
  const certain = withConfidence(run, HEADED_CONFIDENCE, place.courseId);
  return saidWhole(certain, { outcome: 'answered', mode: 'extractive', written });
}

/** Of each lesson the section that is most plainly on it: 「闭包」 before 「循环中的闭包」. */
function firstOfEachLesson(passages: readonly Passage[], thing: string): Passage[] {
  const places = new Map<string, Passage>();
  for (const passage of passages) {
    const [lesson = passage.title] = passage.headings;
    const known = places.get(lesson);
    if (known === undefined || besideIt(passage, thing) < besideIt(known, thing)) places.set(lesson, passage);
  }
  return [...places.values()].slice(0, MOST_LESSONS);
}

/**
 * Characters of a section's title beside the thing; of one that defines it none, and of one that only lies below it
 * all.
 */
function besideIt(passage: Passage, thing: string): number {
  if (definesAtOnce(passage, namedBy(thing))) return 0;
  const title = passage.title.toLowerCase();
  const beside = title.includes(namedBy(thing)) ? title.length - thing.length : Number.POSITIVE_INFINITY;
  // What it ends with it is a kind of: 「列表的切片」, where 「切片赋值」 is an assignment.
  return title.endsWith(namedBy(thing)) ? beside / 2 : beside;
}

function writtenOf(thing: string, places: readonly Passage[], { language }: Run): WrittenAnswer {
  const sound = places.map(soundPassage);
  const named = sound.map(({ headings, title }) => {
    const [lesson = title] = headings;
    const section = headings[1] ?? title;
    return { lesson, section: section === lesson || section === thing ? null : section };
  });
  const text = phrasesFor(language).taughtIn(thing, named);
  return { text, pieces: [text], citations: sound.map((place, at) => citationOf(at + 1, place, place.text)) };
}

/** And no question of the FAQ, no assignment; a document with a number where the course numbers them. */
const isOfALesson = ({ question, source, headings }: Passage, courses: Run['request']['courses']): boolean =>
  question === null &&
  headings.length > 0 &&
  !courses.some(({ graded }) => graded.some((work) => work.source === source)) &&
  lessonNumber(headings[0] ?? '') !== null;

const isHeadedBy = (passage: Passage, thing: string): boolean =>
  [...passage.headings.slice(1), passage.title].some((heading) =>
    heading.toLowerCase().includes(namedBy(thing)),
  ) || definesAtOnce(passage, namedBy(thing));

/** In small letters, and of one where it is said of many. */
const namedBy = (thing: string): string => thing.toLowerCase().replace(/(?<=[a-z]{3})s$/, '');
