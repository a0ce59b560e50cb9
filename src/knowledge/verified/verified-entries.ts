import type { VerifiedAnswer } from '../../domain/conversation/verified-answer.ts';
import type { Store } from '../../store/index.ts';
import type { CourseLibrary } from '../library/course-library.ts';
import type { QuestionTerms } from '../question/same-question.ts';
import { writtenAlike } from '../question/written-alike.ts';

/** An answer by a person, with its question as the course weighs it. */
interface Entry {
  answer: VerifiedAnswer;
  terms: QuestionTerms;
}

/** A course's entries, and the question as it reads there; null where it has none. */
export type EntriesFor = (
  courseId: string,
  question: string,
) => Promise<{ entries: Entry[]; asked: QuestionTerms } | null>;

export function createEntriesFor({ store, library }: { store: Store; library: CourseLibrary }): EntriesFor {
  /** Entries with their terms, as long as neither the entries nor the index they were weighed by change. */
  const remembered = new Map<string, { stamp: string; entries: Entry[] }>();

  return async (courseId, question) => {
    const stamp = await store.verifiedAnswers.stampOf(courseId);
    if (stamp.startsWith('0:')) return null;
    const { index, version } = await library.open(courseId);
    const whole = `${stamp}@${version}`;
    let known = remembered.get(courseId);
    if (known?.stamp !== whole) {
      const answers = await store.verifiedAnswers.listByCourse(courseId);
      const terms = await index.terms(answers.map((answer) => writtenAlike(answer.question)));
      known = {
        stamp: whole,
        entries: answers.map((answer, i) => ({
          answer,
          terms: { text: answer.question, terms: terms[i] ?? [] },
        })),
      };
      remembered.set(courseId, known);
    }
    const [terms = []] = await index.terms([writtenAlike(question)]);
    return { entries: known.entries, asked: { text: question, terms } };
  };
}
