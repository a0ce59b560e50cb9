import { withoutCallsToAll } from '../../../domain/conversation/calls-to-all.ts';
import { BadInputError, ConflictError } from '../../../domain/faults/errors.ts';
import { unknown } from '../../../domain/faults/unknown.ts';
import { newId } from '../../../domain/random/ids.ts';
import {
  isPromotion,
  newlyPlanned,
  PROMOTION,
  type Promotion,
} from '../../../domain/school/discussion-prompt.ts';
import type { Group } from '../../../domain/school/group.ts';
import { withoutPromotionMark } from '../../../domain/school/promotion-mark.ts';
import type { Clock } from '../../../domain/time/clock.ts';
import { weekOfInstant } from '../../../domain/time/iso-week.ts';
import { localTime } from '../../../domain/time/local-time.ts';
import type { PromptChange, Repositories, Store } from '../../../store/index.ts';
import { enqueuePost } from '../jobs.ts';
import { type PromotionAct, recordPromotion } from './promotion-record.ts';
import { KEEPS_MS, obstacleTo, type PromotionObstacle, promotionLock } from './promotion-times.ts';

/** A promotion as a person writes it. Times are epoch milliseconds. */
export interface WrittenPromotion {
  groupId: string;
  /** Who writes it, and signs it in the group. */
  operator: string;
  text: string;
  at: number;
  /** It is not posted later than this; three days after `at` where nothing is said. */
  validUntil?: number | undefined;
}

export interface PromotionEdit {
  /** Whoever changes the words signs them. */
  text?: string | undefined;
  at?: number | undefined;
  validUntil?: number | undefined;
}

/** Staff make something known to a group: at most once a week, marked, signed, never written by the assistant. */
export interface PromotionDesk {
  get(id: string): Promise<Promotion>;
  write(promotion: WrittenPromotion): Promise<Promotion>;
  edit(id: string, operator: string, edit: PromotionEdit): Promise<Promotion>;
  cancel(id: string, operator: string, reason: string | null): Promise<Promotion>;
}

/** Places of topics in a week are counted from 0; promotions stand behind them, so that none takes another's place. */
const PLACES_FROM = 100;

export function createPromotionDesk({ store, clock }: { store: Store; clock: Clock }): PromotionDesk {
  async function mustGet(tx: Repositories, id: string) {
    const promotion = await tx.discussionPrompts.get(id);
    if (!promotion || !isPromotion(promotion)) throw unknown('promotion', id);
    const group = await tx.groups.get(promotion.groupId);
    if (!group) throw unknown('promotion', id);
    return { promotion, group };
  }

  /** One decision on a promotion that has not gone out, in the record with it. */
  function decide(
    id: string,
    { operator, action }: { operator: string; action: PromotionAct },
    changeOf: (tx: Repositories, found: { promotion: Promotion; group: Group }) => Promise<PromptChange>,
  ): Promise<Promotion> {
    return store.transaction(async (tx) => {
      await tx.locks.hold(promotionLock((await mustGet(tx, id)).group.id));
      const found = await mustGet(tx, id);
      const now = clock.now();
      const isOpen = found.promotion.status === 'approved';
      const change = isOpen && { ...(await changeOf(tx, found)), decidedBy: operator, decidedAt: now };
      const moved = change && (await tx.discussionPrompts.move(id, ['approved'], change, now));
      if (!moved || !isPromotion(moved)) throw decidedAlready(found.promotion);
      if (moved.status === 'approved') await enqueuePost(tx, moved, now);
      await recordPromotion(tx, moved, { action, actor: operator }, now);
      return moved;
    });
  }

  return {
    get: async (id) => (await mustGet(store, id)).promotion,
    write: ({ groupId, operator, text, at, validUntil = at + KEEPS_MS }) =>
      store.transaction(async (tx) => {
        const group = await tx.groups.get(groupId);
        if (!group) throw unknown('group', groupId);
        await tx.locks.hold(promotionLock(groupId));
        const now = clock.now();
        const words = wordsOf(text);
        await mustBeGoodTime(tx, group, { id: null, at, validUntil }, now);
        const week = weekOfInstant(at, group.timeZone);
        const slot = PLACES_FROM + (await tx.discussionPrompts.promotionsOf(groupId, week));
        const promotion = newPromotion(group, { operator, words, at, validUntil, week, slot }, now);
        await tx.discussionPrompts.insert(promotion);
        await enqueuePost(tx, promotion, now);
        await recordPromotion(tx, promotion, { action: 'promotion_written', actor: operator }, now);
        return promotion;
      }),
    edit: (id, operator, edit) =>
      decide(id, { operator, action: 'promotion_changed' }, async (tx, { promotion, group }) => {
        const at = edit.at ?? promotion.at;
        const later =
          edit.at === undefined ? promotion.validUntil : Math.max(promotion.validUntil, at + KEEPS_MS);
        const validUntil = edit.validUntil ?? later;
        const isMoved = at !== promotion.at;
        if (isMoved) await mustBeGoodTime(tx, group, { id, at, validUntil }, clock.now());
        else mustBeInOrder({ at, validUntil });
        const words = edit.text === undefined ? promotion.text : wordsOf(edit.text);
        const isReworded = words !== promotion.text;
        return {
          validUntil,
          ...(isReworded ? { text: words, author: operator, edited: true } : {}),
          ...(isMoved ? { at, plannedAt: at, moves: 0, hold: null } : {}),
        };
      }),
    cancel: (id, operator, reason) =>
      decide(id, { operator, action: 'promotion_cancelled' }, async () => ({
        status: 'rejected',
        reason,
        hold: null,
      })),
  };
}

/** What is posted, without the mark that it gets anyway; it rings no bell for everybody. */
function wordsOf(text: string): string {
  const words = withoutCallsToAll(withoutPromotionMark(text));
  if (words === '') {
    throw new BadInputError('empty_promotion', 'Beside the mark there is nothing in it.', {
      fix: 'Say what it is about; the mark is put before it.',
    });
  }
  return words;
}

function newPromotion(
  group: Group,
  said: { operator: string; words: string; at: number; validUntil: number; week: string; slot: number },
  now: number,
): Promotion {
  return {
    ...newlyPlanned(now),
    id: newId('pro', now),
    groupId: group.id,
    week: said.week,
    slot: said.slot,
    kind: PROMOTION,
    weight: 'light',
    // Whoever writes it is the person whom a draft would wait for.
    status: 'approved',
    text: said.words,
    icebreaker: '',
    minutes: 0,
    easyFor: '',
    hardFor: '',
    why: '',
    sources: [],
    language: group.language,
    writtenBy: 'staff',
    author: said.operator,
    patternId: null,
    subject: null,
    label: null,
    at: said.at,
    plannedAt: said.at,
    validUntil: said.validUntil,
    decidedBy: said.operator,
    decidedAt: now,
  };
}

function decidedAlready({ status, decidedBy }: Promotion): ConflictError {
  const WORDS: Partial<Record<Promotion['status'], string>> = {
    rejected: `has been cancelled already (by ${decidedBy})`,
    lapsed: 'has lapsed',
  };
  const fix = 'Write another one, for another week.';
  return new ConflictError('promotion_over', `This promotion ${WORDS[status] ?? 'has gone out already'}.`, {
    fix,
  });
}

function mustBeInOrder({ at, validUntil }: { at: number; validUntil: number }): void {
  if (validUntil >= at) return;
  throw new BadInputError('valid_until_too_early', 'It would stop being true before it is posted.', {
    fix: 'Give a validUntil that is not before at.',
  });
}

async function mustBeGoodTime(
  tx: Repositories,
  group: Group,
  times: { id: string | null; at: number; validUntil: number },
  now: number,
): Promise<void> {
  if (times.at <= now)
    throw new BadInputError('time_passed', 'This time has passed.', { fix: 'Choose one to come.' });
  mustBeInOrder(times);
  const obstacle = await obstacleTo(tx, group, times, now);
  if (obstacle) throw refusal(obstacle, group);
}

/** Date and clock where the group is: `2026-12-03 19:30`. */
function localWords(at: number, { timeZone }: Group): string {
  const { date, minute } = localTime(at, timeZone);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function refusal(obstacle: PromotionObstacle, group: Group): Error {
  switch (obstacle.kind) {
    case 'quiet_hours': {
      const [from, until] = obstacle.quiet;
      return new BadInputError('quiet_hours', `The group has its quiet hours from ${from} to ${until}.`, {
        fix: 'Choose a time outside of them.',
      });
    }
    case 'holiday':
      return new BadInputError('holiday', 'The school has a holiday on that day.', {
        fix: 'Choose another day.',
      });
    case 'promotion_week_taken': {
      const { author, at } = obstacle.other;
      return new ConflictError(
        'promotion_week_taken',
        `The group has its promotion of that week: ${author} wrote one for ${localWords(at, group)}.`,
        { fix: 'One a week: choose another week, or cancel that one while it has not gone out.' },
      );
    }
    case 'topic_near':
      return new ConflictError(
        'topic_near',
        `A topic of the group stands at ${localWords(obstacle.topicAt, group)}.`,
        { fix: 'Leave two hours between them, or choose another day.' },
      );
  }
}
