import { type ClockStage, isWaiting, type Question } from '../../domain/conversation/question.ts';
import { UnavailableError } from '../../domain/faults/errors.ts';
import type { Logger } from '../../domain/signals/logger.ts';
import type { Clock } from '../../domain/time/clock.ts';
import { DAY_MS } from '../../domain/time/durations.ts';
import { responseClock } from '../../domain/time/response-clock.ts';
import type { ServiceCalendar } from '../../domain/time/service-hours.ts';
import type { CompareQuestions } from '../../knowledge/index.ts';
import type { QuestionChange, Repositories, Store } from '../../store/index.ts';
import { FOLLOW_UP_MS, SETTLE_MS, SOLUTION_MS } from '../answers/answer-clock.ts';
import { settle } from '../answers/settle.ts';
import { type DeskWord, enqueueDeskWord } from '../hand-off/desk-word.ts';
import { URGENT_KINDS } from '../hand-off/hand-off.ts';
import { type NoticeStage, notify } from '../notices/notices.ts';
import { calendarOf } from '../service-calendar.ts';
import { enqueueCrisisWaits, waitsInCrisis } from './crisis-waits.ts';
import { findTwin } from './find-twin.ts';
import { joinQuestion } from './join-question.ts';

/** The service levels' clocks: each stage of each question happens once, whichever process looks. */
export interface Clocks {
  /**
   * Takes every clock that is due to its next stage; how many it took. Told to stop it throws after the question it is
   * at: hundreds take a while.
   */
  tick(signal?: AbortSignal): Promise<number>;
}

/** Questions taken up in one look; what is more waits for the next. */
const AT_A_TIME = 200;
/** Stages at which a promised time is over; an operator who had claimed it at the first may have left it since. */
const UNMET: ReadonlySet<ClockStage> = new Set(['escalation', 'missed_again']);
/** What is still unanswered after two missed promises is brought up every day. */
const BROUGHT_UP_EVERY_MS = DAY_MS;

export function createClocks(parts: {
  store: Store;
  clock: Clock;
  logger: Logger;
  compare: CompareQuestions;
}): Clocks {
  const { store, clock, logger } = parts;

  async function advance(id: string): Promise<boolean> {
    const question = await store.questions.get(id);
    const stage = question?.clockStage;
    if (!question || !stage || question.clockAt === null || question.clockAt > clock.now()) return false;
    // Comparing reads the course's index, which is not to be waited for in a transaction.
    const twinId = stage === 'arrived' ? await findTwin(parts, question) : null;
    return await store.transaction(async (tx) => {
      const now = clock.now();
      const group = question.groupId === null ? null : await tx.groups.get(question.groupId);
      const calendar = await calendarOf(tx, group);
      if (twinId !== null) return await joinQuestion(tx, question, twinId, now);
      const next = afterStage(question, stage, calendar, now);
      const advanced = await tx.questions.advance(question, next.change, now);
      if (!advanced) return false;
      if (stage === 'settle') return (await settle(tx, id, 'assumed', null, now)) !== null;
      if (next.notice) {
        await tx.questionEvents.append({ questionId: id, kind: next.notice, actor: null }, now);
        await notify(tx, advanced, next.notice, now);
      }
      if (next.word) await say(tx, advanced, next.word, now);
      // They were told that somebody comes at once.
      if (UNMET.has(stage) && next.notice && waitsInCrisis(advanced, now))
        await enqueueCrisisWaits(tx, advanced, now);
      return true;
    });
  }

  return {
    async tick(signal) {
      let count = 0;
      for (const id of await store.questions.withClockDue(clock.now(), AT_A_TIME)) {
        signal?.throwIfAborted();
        try {
          if (await advance(id)) count++;
        } catch (error) {
          if (error instanceof UnavailableError) throw error; // The store is away for all of them alike.
          // One question that cannot be handled must not stop the clocks of all others.
          logger.error({ question: id, error: String(error) }, "a question's clock could not strike");
        }
      }
      return count;
    },
  };
}

/** What a stage that is due brings. */
interface StageOutcome {
  change: QuestionChange;
  notice?: NoticeStage;
  word?: DeskWord;
}

const at = (clockStage: ClockStage, clockAt: number): QuestionChange => ({ clockStage, clockAt });
const STOPPED: QuestionChange = { clockStage: null, clockAt: null };

/** What a stage brings, and when the clock is due next. */
function afterStage(
  question: Question,
  stage: ClockStage,
  calendar: ServiceCalendar,
  now: number,
): StageOutcome {
  const waits = isWaiting(question);
  const dueAt = question.dueAt ?? now;
  const promisedAt = question.promisedAt ?? dueAt;
  switch (stage) {
    case 'arrived': {
      if (!waits) return { change: STOPPED };
      const { warnAt } = responseClock(calendar, question.kind, question.clockFrom);
      const change = at('warning', Math.min(warnAt, dueAt));
      return URGENT_KINDS.has(question.kind) ? { change, notice: 'arrived' } : { change };
    }
    case 'warning': {
      if (!waits) return { change: STOPPED };
      const toDesk: QuestionChange =
        question.status === 'open' ? { status: 'handed_off', reason: 'unanswered' } : {};
      const change = { ...toDesk, ...at('breach', dueAt) };
      // Late already (nothing ran meanwhile): the breach follows at once and says all.
      return now >= dueAt ? { change } : { change, notice: 'warning' };
    }
    case 'breach':
      if (!waits) return { change: STOPPED };
      return { change: at('escalation', Math.max(promisedAt, now)), notice: 'breach' };
    case 'escalation': {
      if (!waits) return { change: STOPPED };
      // The lead looks after it now, with as much time as there was at first.
      const again = responseClock(calendar, question.kind, now).promisedAt;
      const change = {
        missed: question.missed + 1,
        promisedAt: again,
        ...at('missed_again', again),
      };
      return question.told
        ? { change, notice: 'escalation', word: 'apology' }
        : { change, notice: 'escalation' };
    }
    case 'missed_again': {
      if (!waits) return { change: STOPPED };
      const change = { missed: question.missed + 1, ...at('missed_again', now + BROUGHT_UP_EVERY_MS) };
      return question.told && question.missed === 1
        ? { change, notice: 'missed_again', word: 'apology_again' }
        : { change, notice: 'missed_again' };
    }
    case 'settle':
      return { change: STOPPED };
    case 'solution_warning':
      return {
        change: at('solution', question.clockFrom + SOLUTION_MS),
        notice: 'solution_warning',
      };
    case 'solution':
      return {
        change: { missed: question.missed + 1, ...at('solution', now + BROUGHT_UP_EVERY_MS) },
        notice: 'solution',
      };
    case 'follow_up':
      return { change: at('settle', now + Math.max(SETTLE_MS, FOLLOW_UP_MS)), notice: 'follow_up' };
  }
}

async function say(tx: Repositories, question: Question, word: DeskWord, now: number): Promise<void> {
  if (question.groupId === null || question.messageRowId === null) return;
  const turn = `${question.reopened}.${question.missed}`;
  const to = { groupId: question.groupId, once: `${question.id}:${word}:${turn}` };
  await enqueueDeskWord(tx, { questionId: question.id, word, turn }, to, now);
}
