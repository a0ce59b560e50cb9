import { sourceWithLocator } from '../../../domain/school/course.ts';
import type { Repositories } from '../../../store/index.ts';

/** A place of the course that questions of a week were about. Nobody's words and nobody's name. */
export interface AskedPlace {
  courseId: string;
  /** `03-functions.md#闭包` */
  place: string;
  /** The course's own heading: what a topic calls it, instead of quoting a learner. */
  title: string;
  count: number;
}

/** A busy group asks some hundreds of questions a week. */
const MOST_READ = 1_000;
const WORD = /[A-Za-z_]{2,}|\p{Script=Han}{2}/gu;

/**
 * What a group asked about within [from, until): answered questions by what the answer rests on, those handed off
 * by the nearest passage where its heading shares a word with the question. Complaints, quarrels, alerts,
 * logistics and what was taken back are left out.
 */
export async function askedPlaces(
  store: Repositories,
  groupId: string,
  from: number,
  until: number,
): Promise<AskedPlace[]> {
  const [answers, questions] = await Promise.all([
    store.answers.ofGroup(groupId, from, until, MOST_READ),
    store.questions.askedBetween(groupId, from, until, MOST_READ),
  ]);
  const places = new Map<string, AskedPlace>();
  const count = (courseId: string, place: string, title: string) => {
    const known = places.get(place) ?? { courseId, place, title, count: 0 };
    places.set(place, { ...known, count: known.count + 1 });
  };
  for (const answer of answers) {
    const [first] = answer.citations;
    if (first && (answer.outcome === 'answered' || answer.outcome === 'hint'))
      count(first.courseId, sourceWithLocator(first), first.title);
  }
  for (const question of questions) {
    const [nearest] = question.nearest;
    if (!nearest || question.kind !== 'subject' || question.status === 'dismissed') continue;
    if (sharesAWord(question.text, nearest.title))
      count(nearest.courseId, sourceWithLocator(nearest), nearest.title);
  }
  return [...places.values()].sort((a, b) => b.count - a.count || (a.place < b.place ? -1 : 1));
}

function sharesAWord(question: string, title: string): boolean {
  const asked = question.toLowerCase();
  return (title.toLowerCase().match(WORD) ?? []).some((word) => asked.includes(word));
}
