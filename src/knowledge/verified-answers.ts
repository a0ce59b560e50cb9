import type { VerifiedAnswer } from '../domain/conversation/verified-answer.ts';
import { newId } from '../domain/random/ids.ts';
import type { Clock } from '../domain/time/clock.ts';
import type { Repositories, Store } from '../store/index.ts';
import type { CourseLibrary } from './library/course-library.ts';
import { asksTheSame, likeness, type QuestionTerms } from './question/same-question.ts';
import { writtenAlike } from './question/written-alike.ts';

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
  /** `into`: a transaction that it is part of, where there is one. */
  add(
    entry: NewVerifiedAnswer,
    into?: Pick<Repositories, 'materials' | 'verifiedAnswers'>,
  ): Promise<VerifiedAnswer>;
  /** Null where there is no such entry. Renewing one (`withdrawn: false`) takes its documents as they are now. */
  change(id: string, change: VerifiedAnswerChange): Promise<VerifiedAnswer | null>;
}

export interface VerifiedAnswerChange {
  question?: string | undefined;
  answer?: string | undefined;
  verifiedBy?: string | undefined;
  expiresAt?: number | null | undefined;
  withdrawn?: boolean | undefined;
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

  /** A course's entries, and the question as it reads there; null where it has none. */
  async function entriesFor(
    courseId: string,
    question: string,
  ): Promise<{ entries: Entry[]; asked: QuestionTerms } | null> {
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
  }

  /** The named documents as they read now. `from`: inside a transaction its own, or it may wait for itself. */
  async function grounds(
    courseId: string,
    sources: string[],
    from: Pick<Repositories, 'materials'> = store,
  ): Promise<VerifiedAnswer['restsOn']> {
    if (sources.length === 0) return [];
    const states = await from.materials.states(courseId);
    return states
      .filter((state) => state.stage === 'live' && sources.includes(state.source))
      .map(({ source, hash }) => ({ source, hash }));
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
      let best = null as { answer: VerifiedAnswer; like: number } | null;
      const courses = await Promise.all(courseIds.map((courseId) => entriesFor(courseId, question)));
      for (const course of courses) {
        if (!course) continue;
        const { asked } = course;
        for (const { answer, terms } of course.entries) {
          if (answer.withdrawnAt !== null || (answer.expiresAt ?? Number.POSITIVE_INFINITY) <= clock.now())
            continue;
          if (!asksTheSame(asked, terms)) continue;
          const like = likeness(asked, terms);
          // Of two to the same question the later word of a person counts.
          const isBetter =
            best === null ||
            like > best.like ||
            (like === best.like && answer.updatedAt >= best.answer.updatedAt);
          if (isBetter) best = { answer, like };
        }
      }
      if (!best) return null;
      if (!(await hasLostItsGround(best.answer))) return best.answer;
      await store.verifiedAnswers.change(best.answer.id, { withdrawnAt: clock.now() }, clock.now());
      return null;
    },
    async change(id, { withdrawn, ...change }) {
      const present = await store.verifiedAnswers.get(id);
      if (!present) return null;
      const now = clock.now();
      const renewal =
        withdrawn === false
          ? {
              withdrawnAt: null,
              restsOn: await grounds(
                present.courseId,
                present.restsOn.map((one) => one.source),
              ),
            }
          : {};
      return await store.verifiedAnswers.change(
        id,
        { ...change, ...(withdrawn ? { withdrawnAt: now } : {}), ...renewal },
        now,
      );
    },
    async add(entry, into = store) {
      const now = clock.now();
      const answer: VerifiedAnswer = {
        id: newId('ver', now),
        courseId: entry.courseId,
        question: entry.question,
        answer: entry.answer,
        verifiedBy: entry.verifiedBy,
        questionId: entry.questionId ?? null,
        answerId: entry.answerId ?? null,
        restsOn: await grounds(entry.courseId, entry.sources, into),
        createdAt: now,
        updatedAt: now,
        expiresAt: entry.expiresAt ?? null,
        withdrawnAt: null,
      };
      await into.verifiedAnswers.insert(answer);
      return answer;
    },
  };
}
