import type { Clock } from '../domain/clock.ts';
import { newId } from '../domain/ids.ts';
import type { VerifiedAnswer } from '../domain/verified-answer.ts';
import type { Store } from '../store/index.ts';
import type { CourseLibrary } from './course-library.ts';
import { asksTheSame, likeness, type QuestionTerms } from './same-question.ts';

export interface NewVerifiedAnswer {
  courseId: string;
  question: string;
  answer: string;
  verifiedBy: string;
  questionId?: string | undefined;
  answerId?: string | undefined;
  /** Documents of the course that it was taken from. */
  sources: string[];
  expiresAt?: number | undefined;
}

/** A course's answers by people, asked before its material is. */
export interface VerifiedAnswers {
  find(question: string, courseIds: string[]): Promise<VerifiedAnswer | null>;
  add(entry: NewVerifiedAnswer): Promise<VerifiedAnswer>;
}

interface Entry {
  answer: VerifiedAnswer;
  terms: QuestionTerms;
}

export function createVerifiedAnswers(parts: {
  store: Store;
  library: CourseLibrary;
  clock: Clock;
}): VerifiedAnswers {
  const { store, library, clock } = parts;
  /** Entries with their terms, as long as neither the entries nor the index they were weighed by change. */
  const remembered = new Map<string, { stamp: string; entries: Entry[] }>();

  async function entriesOf(
    courseId: string,
  ): Promise<{ entries: Entry[]; termsOf: (text: string) => QuestionTerms } | null> {
    const stamp = await store.verifiedAnswers.stampOf(courseId);
    if (stamp.startsWith('0:')) return null;
    const { index, version } = await library.open(courseId);
    const termsOf = (text: string): QuestionTerms => ({ text, terms: index.terms(text) });
    const whole = `${stamp}@${version}`;
    let known = remembered.get(courseId);
    if (known?.stamp !== whole) {
      const answers = await store.verifiedAnswers.listByCourse(courseId);
      known = {
        stamp: whole,
        entries: answers.map((answer) => ({ answer, terms: termsOf(answer.question) })),
      };
      remembered.set(courseId, known);
    }
    return { entries: known.entries, termsOf };
  }

  /** A document it rests on is gone or reads differently now: somebody has to look at it again. */
  async function hasLostItsGround(answer: VerifiedAnswer): Promise<boolean> {
    if (answer.restsOn.length === 0) return false;
    const live = await store.materials.states(answer.courseId);
    const hashes = new Map(
      live.filter((state) => state.stage === 'live').map((state) => [state.source, state.hash]),
    );
    return answer.restsOn.some(({ source, hash }) => hashes.get(source) !== hash);
  }

  return {
    async find(question, courseIds) {
      let best: { answer: VerifiedAnswer; like: number } | null = null;
      for (const courseId of courseIds) {
        const course = await entriesOf(courseId);
        if (!course) continue;
        const asked = course.termsOf(question);
        for (const { answer, terms } of course.entries) {
          if (answer.withdrawnAt !== null || (answer.expiresAt ?? Number.POSITIVE_INFINITY) <= clock.now())
            continue;
          if (!asksTheSame(asked, terms)) continue;
          const like = likeness(asked, terms);
          if (!best || like > best.like) best = { answer, like };
        }
      }
      if (!best) return null;
      if (!(await hasLostItsGround(best.answer))) return best.answer;
      await store.verifiedAnswers.change(best.answer.id, { withdrawnAt: clock.now() }, clock.now());
      return null;
    },
    async add(entry) {
      const now = clock.now();
      const states = entry.sources.length > 0 ? await store.materials.states(entry.courseId) : [];
      const answer: VerifiedAnswer = {
        id: newId('ver', now),
        courseId: entry.courseId,
        question: entry.question,
        answer: entry.answer,
        verifiedBy: entry.verifiedBy,
        questionId: entry.questionId ?? null,
        answerId: entry.answerId ?? null,
        restsOn: states
          .filter((state) => state.stage === 'live' && entry.sources.includes(state.source))
          .map(({ source, hash }) => ({ source, hash })),
        createdAt: now,
        updatedAt: now,
        expiresAt: entry.expiresAt ?? null,
        withdrawnAt: null,
      };
      await store.verifiedAnswers.insert(answer);
      return answer;
    },
  };
}
