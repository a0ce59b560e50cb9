import type { VerifiedAnswer } from '../../domain/conversation/verified-answer.ts';
import { newId } from '../../domain/random/ids.ts';
import type { Clock } from '../../domain/time/clock.ts';
import type { Repositories, Store } from '../../store/index.ts';
import type { CourseLibrary } from '../library/course-library.ts';
import { asksTheSame, likeness } from '../question/same-question.ts';
import { createEntriesFor } from './verified-entries.ts';
import { groundsOf, hasLostItsGround } from './verified-grounds.ts';

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

export function createVerifiedAnswers(parts: {
  store: Store;
  library: CourseLibrary;
  clock: Clock;
}): VerifiedAnswers {
  const { store, clock } = parts;
  const entriesFor = createEntriesFor(parts);

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
      if (!(await hasLostItsGround(store, best.answer))) return best.answer;
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
              restsOn: await groundsOf(
                present.courseId,
                present.restsOn.map((one) => one.source),
                store,
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
        restsOn: await groundsOf(entry.courseId, entry.sources, into),
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
