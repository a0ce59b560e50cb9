import type { Passage } from '../../../domain/school/course.ts';
import { isSaidIn } from '../../../knowledge/index.ts';
import { soundPassage } from '../../bounds/sound-passages.ts';
import type { AgentParts, Run } from '../../run.ts';

/** Passages looked at for the place of an answer. */
const LOOKED_AT = 5;
/** UTF-16 units of an answer, by which its place is found. */
const SOUGHT_BY = 300;
const MARK = /\[\d{1,2}\]/g;

type Knowledge = Pick<AgentParts['knowledge'], 'retrieve' | 'locate'>;

/** What is found for the words of an answer, best first. */
export async function passagesLike(
  { retrieve }: Pick<Knowledge, 'retrieve'>,
  { request }: Pick<Run, 'request'>,
  said: string,
): Promise<Passage[]> {
  const sought = said.replace(MARK, '').slice(0, SOUGHT_BY);
  const courseIds = request.courses.map(({ id }) => id);
  const { found } = await retrieve(sought, courseIds, { limit: LOOKED_AT, signal: request.signal });
  return found.map(({ passage }) => soundPassage(passage));
}

/** All passages of the place that one of them is of, in reading order. */
export async function placeOf(
  { locate }: Pick<Knowledge, 'locate'>,
  { courseId, source, locator }: Passage,
): Promise<Passage[]> {
  return (await locate(courseId, source, locator)).map(soundPassage);
}

/**
 * The place that an answer is from, as far as it was found; dates of a calendar are from where the same hours stand.
 * Null where no place is found.
 */
export async function placeOfAnswer(
  knowledge: Pick<Knowledge, 'retrieve'>,
  run: Pick<Run, 'request' | 'retrieval'>,
  said: string,
): Promise<Passage[] | null> {
  const found = run.retrieval.found.map(({ passage }) => soundPassage(passage));
  return placeAmong(found, said) ?? placeAmong(await passagesLike(knowledge, run, said), said);
}

function placeAmong(passages: readonly Passage[], said: string): Passage[] | null {
  const from = saidBy(passages, said);
  if (from === undefined) return null;
  const { courseId, source, locator } = from;
  return passages.filter(
    (one) => one.courseId === courseId && one.source === source && one.locator === locator,
  );
}

function saidBy(passages: readonly Passage[], said: string): Passage | undefined {
  const hours = said.match(HOUR) ?? [];
  const hasHours = ({ text }: Passage): boolean =>
    hours.length > 0 && hours.every((hour) => text.includes(hour));
  return passages.find((passage) => isSaidIn(passage, said)) ?? passages.find(hasHours);
}
const HOUR = /\d{1,2}:\d{2}/g;
